import { render } from "preact-render-to-string";

const style = [
  "position:fixed",
  "inset:auto 0 0 0",
  "z-index:9999",
  "max-height:60vh",
  "overflow:auto",
  "margin:0",
  "padding:1rem 1.5rem",
  "background:#7a1712",
  "color:#fff",
  "font:14px/1.5 ui-monospace,Menlo,Consolas,monospace",
  "white-space:pre-wrap",
].join(";");

/** A problem as shown in the overlay, with the corrected line. */
interface ToldProblem {
  readonly text: string;
  readonly hint?: string;
}

/** The overlay of problems on a page of the preview. */
export function ProblemOverlay({
  title,
  problems,
}: {
  readonly title: string;
  readonly problems: readonly ToldProblem[];
}) {
  const lines = problems.flatMap(({ text, hint }) => [text, ...(hint ? [`  → ${hint}`] : [])]);
  return (
    <pre role="alert" data-preview-problems="" style={style}>
      {title}
      {lines.length > 0 && <span lang="en">{["\n", ...lines].join("\n")}</span>}
    </pre>
  );
}

/** Renders the overlay, to be put into a page that is rendered already. */
export function renderProblemOverlay(title: string, problems: readonly ToldProblem[]): string {
  return render(<ProblemOverlay title={title} problems={problems} />);
}
