import { UserError } from "../values/user-error.ts";

/** An error as wrapped by Eleventy: what it was doing, and the original error. */
interface WrappedError extends NodeJS.ErrnoException {
  readonly originalError?: unknown;
}

/**
 * Turns an error of Eleventy into a message for authors of templates: the chain of wrapped errors down to the original
 * one. System errors (a full disk, a missing permission) are returned unchanged.
 */
export function explainTemplateError(error: unknown): unknown {
  const chain = chainOf(error);
  const system = chain.find(({ syscall }) => syscall !== undefined);
  if (system) return system;
  // Of our own errors, only the message matters. Found by name, since each bundle has its own classes.
  const rule = chain.find(({ name }) => name === "UserError");
  if (rule) return new UserError(rule.message);
  return chain.length === 0 ? error : new UserError(chain.map(({ message }) => message.trim()).join("\n  "));
}

function chainOf(error: unknown): WrappedError[] {
  if (!(error instanceof Error)) return [];
  const { originalError, cause } = error as WrappedError;
  return [error, ...chainOf(originalError ?? cause)];
}
