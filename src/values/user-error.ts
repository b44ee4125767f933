/** An error caused by the user's input; only its message is shown, without a stack trace. */
export class UserError extends Error {
  override readonly name = "UserError";
  /** Eleventy's own command shows no stack of an error that says so. */
  readonly skipOriginalStack = true;
}
