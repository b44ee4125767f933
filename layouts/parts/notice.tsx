/** The notice that an article is not published yet. */
export function Notice({ text }: { readonly text: string }) {
  return <strong class="notice">{text} </strong>;
}
