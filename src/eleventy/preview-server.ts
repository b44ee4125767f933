import type { DevServerResponse } from "@11ty/eleventy-dev-server";

/** The response for a path. */
export interface PreviewResponse {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Where a redirect leads. */
  readonly location?: string;
}

/** A running preview. */
export interface PreviewServer {
  /** Makes every open page reload. */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Serves the responses of a function, or the files of a folder if it returns undefined.
 * A script is added to pages that reloads them after each change.
 *
 * @param port a port that is free.
 */
export async function startPreviewServer(
  folder: string,
  port: number,
  respond: (path: string) => Promise<PreviewResponse | undefined>,
): Promise<PreviewServer> {
  // Imported lazily: it takes longer to load than everything that the other commands need.
  const { default: EleventyDevServer } = await import("@11ty/eleventy-dev-server");
  /** Eleventy's development server, but listening on this machine only instead of the whole network. */
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
    onRequest: { "/*": async ({ url }) => toResponse(await respond(url.pathname)) },
  });
  server.serve(port);
  await server.ready();
  return { reload: () => server.reload({ files: [] }), close: () => server.close() };
}

/** The server adds its script only to responses that are strings. */
function toResponse(found: PreviewResponse | undefined): DevServerResponse | Response | undefined {
  if (!found) return undefined;
  const { status, type, body, location } = found;
  const headers = { "content-type": type, ...(location && { location }) };
  return typeof body === "string" ? { status, headers, body } : new Response(body, { status, headers });
}
