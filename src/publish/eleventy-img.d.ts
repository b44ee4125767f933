/** The calls of Eleventy Image that this project uses; it ships no types. */
declare module "@11ty/eleventy-img" {
  export interface ImageOptions {
    readonly widths: readonly number[];
    readonly formats: readonly string[];
    /** Formats that it may leave out by itself: for transparent or moving pictures. */
    readonly formatFiltering: readonly string[];
    /** Writes no file and gives the bytes instead. */
    readonly dryRun: boolean;
    readonly useCache: boolean;
    readonly sharpOptions: { readonly failOn: "error"; readonly animated: boolean };
    readonly sharpAvifOptions: { readonly quality: number };
    readonly sharpWebpOptions: { readonly quality: number };
    readonly sharpJpegOptions: { readonly quality: number; readonly mozjpeg: boolean };
    readonly sharpPngOptions: { readonly compressionLevel: number };
  }

  /** Resizes and converts a picture; the files by their formats. */
  export default function createImage(
    picture: Uint8Array,
    options: ImageOptions,
  ): Promise<Readonly<Record<string, readonly { readonly buffer: Uint8Array }[]>>>;
}
