/** The calls of Eleventy that this project uses, and the names of all others; Eleventy 3 ships no types. */
declare module "@11ty/eleventy" {
  // biome-ignore lint/suspicious/noExplicitAny: What the lines of others give to Eleventy is not checked here.
  type Anything = any;
  type Name =
    | `add${"" | "Async" | "Paired" | "PairedAsync"}Shortcode`
    | `add${"Liquid" | "Nunjucks" | "Handlebars"}${"Filter" | "Shortcode" | "PairedShortcode" | "Tag"}`
    | `add${"AsyncFilter" | "NunjucksAsyncFilter" | "NunjucksGlobal" | "JavaScriptFunction" | "Bundle" | "Linter"}`
    | `add${"Preprocessor" | "DateParsing" | "DataExtension" | "Template" | "LayoutAlias" | "MediaType" | "UrlTransform"}`
    | `set${"Library" | "NunjucksEnvironmentOptions" | "LiquidOptions" | "LiquidParameterParsing" | "FrontMatterParsingOptions"}`
    | `set${"DataDeepMerge" | "QuietMode" | "TemplateFormats" | "WatchThrottleWaitTime" | "WatchJavaScriptDependencies"}`
    | `set${"UseGitIgnore" | "ServerPassthroughCopyBehavior" | "ChokidarConfig" | "DynamicPermalinks" | "LayoutResolution"}`
    | `set${"Input" | "Output" | "Includes" | "Layouts" | "Data"}Directory`
    | `set${"DataFileBaseName" | "DataFileSuffixes" | "Concurrency"}`
    | `get${"Filter" | "AsyncFilter" | "Shortcode" | "PairedShortcode" | "MergingConfigObject"}`
    | `${"amendLibrary" | "resolvePlugin" | "hasPlugin" | "emit" | "versionCheck" | "htmlTransformer"}`;

  /** A plugin of Eleventy or of a package. */
  type Plugin = (config: Anything, options?: Anything) => void | Promise<void>;
  export const EleventyRenderPlugin: Plugin;
  export const EleventyI18nPlugin: Plugin;
  export const InputPathToUrlTransformPlugin: Plugin;
  export const IdAttributePlugin: Plugin;
  export const HtmlBasePlugin: Plugin;
  export const BundlePlugin: Plugin;

  /** The argument of a configuration file and its plugins. */
  export interface EleventyConfig extends Readonly<Record<Name, (...values: Anything[]) => Anything>> {
    readonly ignores: Set<string>;
    readonly watchIgnores: Set<string>;
    readonly directories: EleventyRun["directories"];
    readonly javascriptFunctions: Readonly<Record<string, Anything>>;
    readonly pathPrefix: string;
    addExtension<Template>(extensions: readonly string[], options: EleventyExtension<Template>): void;
    addTemplateFormats(formats: string | readonly string[]): void;
    addPassthroughCopy(copies: string | Readonly<Record<string, string>>, options?: object): void;
    addWatchTarget(target: string, options?: object): void;
    addGlobalData(name: string, value: unknown): void;
    addCollection(name: string, collect: (collections: Anything) => unknown): void;
    addFilter(name: string, filter: (...values: Anything[]) => unknown): void;
    addTransform(name: string, transform: EleventyTransform): void;
    addPlugin(plugin: Plugin | string, options?: Anything): void;
    setServerOptions(options: object): void;
    /** The options of the watcher of `--serve` and `--watch`. */
    setChokidarConfig(options: { readonly followSymlinks: boolean }): void;
    setUseTemplateCache(isUsed: boolean): void;
    on(event: "eleventy.before" | "eleventy.after", listener: (run: EleventyRun) => void | Promise<void>): void;
    on(event: "eleventy.beforeWatch", listener: (changed: readonly string[]) => void): void;
    /** Called with the files that were copied, by address. */
    on(
      event: "eleventy.passthrough",
      listener: (copied: { readonly map: Readonly<Record<string, string>> }) => void,
    ): void;
    on(event: string, listener: (...values: Anything[]) => unknown): void;
    /** Reports slow steps. */
    readonly benchmarkManager: {
      setVerboseOutput(isVerbose: boolean): void;
      getAll(): Readonly<Record<string, { setIsVerbose(isVerbose: boolean): void }>>;
    };
    /** The passthrough copies, by source path. */
    readonly passthroughCopies: Readonly<Record<string, unknown>>;
    readonly additionalWatchTargets: readonly string[];
  }

  /** A run of Eleventy, as passed to its events. */
  export interface EleventyRun {
    readonly runMode: "build" | "serve" | "watch";
    readonly outputMode: "fs" | "json" | "ndjson";
    readonly directories: { readonly input: string; readonly output: string };
  }

  /** Changes the text of a page before it is written. */
  export type EleventyTransform = (
    this: { readonly page: { readonly inputPath: string; readonly outputPath: string | false } },
    text: string,
  ) => string;

  /** A template language. */
  export interface EleventyExtension<Template> {
    /** Whether the source of a template is read for `compile`. */
    readonly read: boolean;
    /** Whether a template's `data` is taken from its instance. */
    readonly getData: boolean;
    readonly getInstanceFromInputPath: (inputPath: string) => Promise<Template>;
    readonly compile: (
      this: { readonly config: { readonly javascriptFunctions: object } },
      text: string | undefined,
      inputPath: string,
    ) => Promise<(data: object) => Promise<string>>;
  }

  export interface EleventyOptions {
    readonly configPath: string;
    readonly source: "cli";
    readonly runMode: "build";
    readonly quietMode: boolean;
    readonly config: (config: EleventyConfig) => void;
  }

  export class Eleventy {
    constructor(input: string | undefined, output: string, options: EleventyOptions);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}

/** The calls of Eleventy's development server that this project uses. */
declare module "@11ty/eleventy-dev-server" {
  import type { EventEmitter } from "node:events";
  import type { IncomingMessage, Server, ServerResponse } from "node:http";

  export interface DevServerOptions {
    readonly port: number;
    readonly portReassignmentRetryCount: number;
    readonly logger: { readonly info: (text: string) => void; readonly error: (text: string) => void };
    readonly messageOnStart: (start: { readonly localhostUrl: string }) => string;
    /** Answers requests before static files; undefined leaves the request to them. */
    readonly onRequest: Readonly<
      Record<string, (request: { readonly url: URL }) => Promise<DevServerResponse | Response | undefined>>
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
    /** Makes every open page reload. */
    reload(event: { readonly files: readonly string[] }): Promise<void>;
    close(): Promise<void>;
    protected _serverListen(port: number): void;
    /** The server of WebSockets, once the notifier is set up. */
    protected updateServer: EventEmitter;
    protected setupReloadNotifier(): void;
    onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
  }
}
