import type { DevServerResponse } from "@11ty/eleventy-dev-server";

/** What a path shows. */
export interface PreviewAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
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
  answer: (path: string) => Promise<PreviewAnswer | undefined>,
): Promise<PreviewServer> {
  // Imported late: it takes longer to load than all that the other commands need.
  const { default: EleventyDevServer } = await import("@11ty/eleventy-dev-server");
  /** Eleventy's development server, but for this machine alone: it would answer the whole network. */
  class LocalServer extends EleventyDevServer {
    protected override _serverListen(listenedPort: number): void {
      this.server.listen({ port: listenedPort, host: "127.0.0.1" });
    }
  }
  const server = new LocalServer("preview", folder, {
    port,
    portReassignmentRetryCount: 0,
    logger: { info: () => undefined, error: (text) => console.error(text) },
    messageOnStart: () => "",
    onRequest: { "/*": async ({ url }) => toResponse(await answer(url.pathname)) },
  });
  server.serve(port);
  await server.ready();
  return { reload: () => server.reload({ files: [] }), close: () => server.close() };
}

/** The server puts its script only into text that it is given as such. */
function toResponse(found: PreviewAnswer | undefined): DevServerResponse | Response | undefined {
  if (!found) return undefined;
  const { status, type, body } = found;
  const headers = { "content-type": type };
  return typeof body === "string" ? { status, headers, body } : new Response(body, { status, headers });
}
