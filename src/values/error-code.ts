/** The code of an error of the system, such as `ENOENT`; undefined for any other. */
export function errorCode(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
