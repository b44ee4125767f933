import { UserError } from "../values/user-error.ts";

/** An error as wrapped by Eleventy: what it was doing, and the original error; or one of esbuild, with its places. */
interface WrappedError extends NodeJS.ErrnoException {
  readonly originalError?: unknown;
  readonly errors?: readonly CompileError[];
}

/** Lines are counted from 1, columns from 0. */
interface CompileError {
  readonly text: string;
  readonly location: { readonly file: string; readonly line: number; readonly column: number } | null;
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
  const compiled = chain.find(({ errors }) => errors?.[0] && "location" in errors[0])?.errors;
  if (compiled) return new UserError(compiled.map(formatCompileError).join("\n"));
  return chain.length === 0 ? error : new UserError(chain.map(({ message }) => message.trim()).join("\n  "));
}

function formatCompileError({ text, location }: CompileError): string {
  return location ? `${location.file}:${location.line}:${location.column + 1}: ${text}` : text;
}

function chainOf(error: unknown): WrappedError[] {
  if (!(error instanceof Error)) return [];
  const { originalError, cause } = error as WrappedError;
  return [error, ...chainOf(originalError ?? cause)];
}
