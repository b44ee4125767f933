import { UserError } from "../values/user-error.ts";

/** An error as Eleventy wraps it: what it was doing, and why that failed. */
interface WrappedError extends NodeJS.ErrnoException {
  readonly originalError?: unknown;
}

/**
 * Turns what Eleventy throws into a message for whoever writes templates: each step on the way to the fault, then the
 * fault. What the system refuses (a full disk, a missing permission) stays what it is.
 */
export function explainTemplateError(error: unknown): unknown {
  const chain = chainOf(error);
  const system = chain.find(({ syscall }) => syscall !== undefined);
  if (system) return system;
  // Of a rule of our own, the way to it says nothing more. By its name: bundles have classes of their own.
  const rule = chain.find(({ name }) => name === "UserError");
  if (rule) return new UserError(rule.message);
  return chain.length === 0 ? error : new UserError(chain.map(({ message }) => message.trim()).join("\n  "));
}

function chainOf(error: unknown): WrappedError[] {
  if (!(error instanceof Error)) return [];
  const { originalError, cause } = error as WrappedError;
  return [error, ...chainOf(originalError ?? cause)];
}
