/** System errors that are not bugs of the program, with advice. */
const explanations: ReadonlyMap<string | undefined, string> = new Map(
  Object.entries({
    ENOSPC: "the disk is full; make room and run the command again",
    EDQUOT: "no more of the disk may be used; make room and run the command again",
    EROFS: "the disk cannot be written; choose a folder on another one",
    EACCES: "there is no permission to do this; change who may read and write there, or choose another folder",
    EPERM: "there is no permission to do this; change who may read and write there, or choose another folder",
    EMFILE: "too many files are open; raise the limit (ulimit -n) and run the command again",
    ENFILE: "too many files are open on this machine; close some programs and run the command again",
    EIO: "the disk has a fault; look after it before the next build",
  }),
);

/** Explains a system error, with advice; undefined for every other error. */
export function explainSystemError(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, originalError, cause } = error as NodeJS.ErrnoException & {
    /** The error that Eleventy has wrapped. */
    readonly originalError?: unknown;
  };
  const explanation = explanations.get(code);
  if (explanation) return path === undefined ? explanation : `${path}: ${explanation}`;
  return explainSystemError(originalError ?? cause);
}
