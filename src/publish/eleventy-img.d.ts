/** The calls of Eleventy Image that this project uses; it ships no types. */
declare module "@11ty/eleventy-img" {
  export interface ImageOptions {
    readonly widths: readonly number[];
    readonly formats: readonly string[];
    /** Formats that it may filter out by itself: for transparent or animated pictures. */
    readonly formatFiltering: readonly string[];
    /** Returns the bytes instead of writing files. */
    readonly dryRun: boolean;
    readonly useCache: boolean;
    readonly sharpOptions: { readonly failOn: "error"; readonly animated: boolean };
    readonly sharpAvifOptions: { readonly quality: number };
    readonly sharpWebpOptions: { readonly quality: number };
    readonly sharpJpegOptions: { readonly quality: number; readonly mozjpeg: boolean };
    readonly sharpPngOptions: { readonly compressionLevel: number };
  }

  /** Resizes and converts a picture; returns files by format. */
  export default function createImage(
    picture: Uint8Array,
    options: ImageOptions,
  ): Promise<Readonly<Record<string, readonly { readonly buffer: Uint8Array }[]>>>;
}
