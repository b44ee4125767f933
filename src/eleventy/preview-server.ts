import EleventyDevServer from "@11ty/eleventy-dev-server";

/** Eleventy's development server, but for this machine alone: it would answer the whole network. */
class LocalServer extends EleventyDevServer {
  protected override _serverListen(port: number): void {
    this.server.listen({ port, host: "127.0.0.1" });
  }
}

/** A running preview. */
export interface PreviewServer {
  /** Makes every open page load itself again. */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Serves what a function answers, and files of a folder where it answers nothing.
 * Pages are given a script that loads them again after each change.
 *
 * @param port a port that is free.
 */
export async function startPreviewServer(
  folder: string,
  port: number,
  answer: (path: string) => Response | undefined,
): Promise<PreviewServer> {
  const server = new LocalServer("preview", folder, {
    port,
    portReassignmentRetryCount: 0,
    logger: { info: () => undefined, error: (text) => console.error(text) },
    messageOnStart: () => "",
    onRequest: { "/*": ({ url }) => answer(url.pathname) },
  });
  server.serve(port);
  await server.ready();
  return { reload: () => server.reload({ files: [] }), close: () => server.close() };
}
