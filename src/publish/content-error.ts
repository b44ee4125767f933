import type { Problem } from "../content/problem.ts";

/** A problem of the content that comes to light only when a file of the site is made. */
export class ContentError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.message, options);
    this.problem = problem;
  }
}
