/** A word that sets an article apart which readers cannot see yet. */
export function Notice({ text }: { readonly text: string }) {
  return <strong class="notice">{text} </strong>;
}
