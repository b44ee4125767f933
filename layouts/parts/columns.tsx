import type { ComponentChildren } from "preact";

interface ColumnsProps {
  /** Above the text on a narrow screen, beside it on a wide one. */
  readonly first?: ComponentChildren;
  /** Whether what comes first stays in sight beside the text. */
  readonly sticky?: boolean;
  /** Beside the text, below it on a narrow screen. */
  readonly side: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A column of text, and what stands beside it. */
export function Columns({ first, sticky = false, side, children }: ColumnsProps) {
  return (
    <div class={sticky && first ? "columns columns-sticky" : "columns"}>
      {first && <div class="column column-first">{first}</div>}
      <div class="column column-text">{children}</div>
      <div class="column column-side">{side}</div>
    </div>
  );
}
