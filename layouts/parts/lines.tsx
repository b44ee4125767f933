import { type ComponentChildren, toChildArray } from "preact";

/** Ends the line after each of its children, so that the lines of a mail stay short (RFC 5322, section 2.1.1). */
export function Lines({ children }: { readonly children: ComponentChildren }) {
  return <>{toChildArray(children).map((child) => [child, "\n"])}</>;
}
