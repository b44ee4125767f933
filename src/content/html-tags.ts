// The elements of HTML, those of old pages, and the parts of SVG and MathML that are pasted with them.
const names = `a abbr acronym address applet area article aside audio b base bdi bdo big blink blockquote body br button canvas
  caption center circle cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset
  figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins
  kbd label legend li link main map mark marquee math menu meta meter nav nobr noscript object ol optgroup option output p
  param path picture pre progress q rect rp rt ruby s samp script search section select small source span strike strong
  style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr`;

/** A tag of HTML or a comment at the start of a text; `List<string>` and `<name>` are none. */
export const htmlTag = new RegExp(`^<(?:!--|!doctype\\b|/?(?:${names.split(/\s+/).join("|")})(?:\\s[^<>]*)?/?>)`, "i");
