/** The calls of Eleventy that this project uses; Eleventy 3 ships no types. */
declare module "@11ty/eleventy" {
  /** What a configuration file is given. */
  export interface EleventyConfig {
    /** Copies files as they are: from a path of the project to a path of the output. */
    addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
    addExtension(formats: readonly string[], extension: EleventyExtension): void;
    addWatchTarget(path: string): void;
    on(event: "eleventy.before", listener: () => Promise<void> | void): void;
    setServerOptions(options: { readonly port: number; readonly showAllHosts: boolean }): void;
  }

  /** A template language. */
  export interface EleventyExtension {
    /** Whether Eleventy reads the file and hands its text over. */
    readonly read: boolean;
    readonly getData: (inputPath: string) => Promise<object>;
    readonly compile: (text: string, inputPath: string) => Promise<(data: never) => string>;
  }

  export interface EleventyOptions {
    readonly configPath: string;
    readonly source: "script";
    readonly runMode: "build" | "serve";
    readonly quietMode: boolean;
    readonly config: (config: EleventyConfig) => void;
  }

  export class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
    watch(): Promise<void>;
    serve(port: number): Promise<void>;
  }
}
