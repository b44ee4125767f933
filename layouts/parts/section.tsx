import type { ComponentChildren } from "preact";

/** A part of a page under a heading of its own. */
export function Section({
  title,
  children,
}: {
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
