/** A mistake of the person who runs a command; its message is all they need to see. */
export class UserError extends Error {
  override readonly name = "UserError";
}
