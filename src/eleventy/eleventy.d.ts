/** The calls of Eleventy that this project uses; Eleventy 3 ships no types. */
declare module "@11ty/eleventy" {
  /** What a configuration file is given. */
  export interface EleventyConfig {
    addExtension(format: string, extension: EleventyExtension): void;
    /** Adds a template that is in no file. */
    addTemplate(name: string, text: string, data: object): void;
  }

  /** A template language. */
  export interface EleventyExtension {
    readonly compile: (text: string) => (data: { readonly output: { readonly text: () => string } }) => Promise<string>;
  }

  export interface EleventyOptions {
    readonly configPath: string;
    readonly source: "script";
    readonly runMode: "build";
    readonly quietMode: boolean;
    readonly config: (config: EleventyConfig) => void;
  }

  export class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}

/** The calls of Eleventy's development server that this project uses. */
declare module "@11ty/eleventy-dev-server" {
  import type { Server } from "node:http";

  export interface DevServerOptions {
    readonly port: number;
    readonly portReassignmentRetryCount: number;
    readonly logger: { readonly info: (text: string) => void; readonly error: (text: string) => void };
    readonly messageOnStart: (start: { readonly localhostUrl: string }) => string;
    /** Answers requests before any file does; undefined leaves the request to the files. */
    readonly onRequest: Readonly<
      Record<string, (request: { readonly url: URL }) => DevServerResponse | Response | undefined>
    >;
  }

  export interface DevServerResponse {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  }

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: DevServerOptions);
    server: Server;
    serve(port: number): void;
    ready(): Promise<void>;
    /** Tells every open page to load itself again. */
    reload(event: { readonly files: readonly string[] }): Promise<void>;
    close(): Promise<void>;
    protected _serverListen(port: number): void;
  }
}
