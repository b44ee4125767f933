// The words of a site whose language has no catalogue are English. They are marked by two noncharacters of Unicode, which
// no content may hold, and from which pages get `lang="en"` wherever such a word stands; everything else leaves them out.
const [open, close] = ["\ufdd0", "\ufdd1"];
const marks = /[\ufdd0\ufdd1]/g;

/** Marks a text as English. */
export function markForeign(text: string): string {
  return `${open}${text}${close}`;
}

/** Leaves the marks out of a text. */
export function withoutMarks(text: string): string {
  return text.includes(open) ? text.replace(marks, "") : text;
}

/** Turns the marks of a page into elements with a language; where no element can stand, they are left out. */
export function withLanguages(html: string): string {
  if (!html.includes(open)) return html;
  let depth = 0;
  return html.replace(/<(title|desc|script|style|option)\b.*?<\/\1>|<[^>]*>|[\ufdd0\ufdd1]/gs, (part) => {
    if (part === open) return depth++ === 0 ? '<span lang="en" dir="ltr">' : "";
    if (part === close) return --depth === 0 ? "</span>" : "";
    return withoutMarks(part);
  });
}
