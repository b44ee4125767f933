/** What satori reads fonts with, as far as tests use it; the package has no types. */
declare module "@shuding/opentype.js" {
  interface Font {
    /** The glyph of each letter, by code point. */
    readonly tables: { readonly cmap: { readonly glyphIndexMap: Readonly<Record<string, number>> } };
  }
  const opentype: { parse(file: ArrayBuffer): Font };
  export default opentype;
}
