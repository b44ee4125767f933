import type { ComponentChildren } from "preact";

/** A column of text, with an aside beside it (below it on a narrow screen). */
export function Columns({
  side,
  children,
}: {
  readonly side: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="columns">
      <div class="column">{children}</div>
      <div class="column column-side">{side}</div>
    </div>
  );
}
