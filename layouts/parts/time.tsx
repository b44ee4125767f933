import type { Day } from "../../src/site/page.ts";

/** A day. */
export function Time({ day }: { readonly day: Day }) {
  return <time datetime={day.iso}>{day.text}</time>;
}
