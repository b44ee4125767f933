import type { Problem } from "../content/problem.ts";

/** A problem of the content that is found only when a file of the site is generated. */
export class ContentError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.message, options);
    this.problem = problem;
  }
}
