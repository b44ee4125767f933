import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { DevServerResponse } from "@11ty/eleventy-dev-server";
import { UserError } from "../values/user-error.ts";

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
  let fail: (error: Error) => void = () => undefined;
  const failing = new Promise<never>((_resolve, reject) => {
    fail = (error) => reject(new UserError(`the preview cannot listen on port ${port}: ${error.message}`));
  });
  // Imported lazily: it takes longer to load than everything that the other commands need.
  const { default: EleventyDevServer } = await import("@11ty/eleventy-dev-server");
  /**
   * Eleventy's development server, but listening on this machine only instead of the whole network, and never ended by
   * what a request, a page or a file does.
   */
  class LocalServer extends EleventyDevServer {
    protected override _serverListen(listenedPort: number): void {
      this.server.removeAllListeners("error").on("error", fail);
      // A page of another site may not listen to what changes here.
      this.server.prependListener("upgrade", ({ headers }: IncomingMessage, socket: Duplex) => {
        if (headers.origin && !isLocal(headers.origin.replace(/^https?:\/\//, ""))) socket.destroy();
      });
      this.server.listen({ port: listenedPort, host: "127.0.0.1" });
    }

    override setupReloadNotifier(): void {
      super.setupReloadNotifier();
      // A page may send what is not a message.
      this.updateServer.on("connection", (socket) => socket.on("error", () => undefined));
    }

    override async onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void> {
      if (!isAnswerable(request)) {
        response.writeHead(400, { "content-type": "text/plain" }).end("This is not an address of the preview.\n");
        return;
      }
      try {
        await super.onRequestHandler(request, response);
      } catch (error) {
        // A file may have gone since it was found.
        console.error(`${request.url}: ${error instanceof Error ? error.message : error}`);
        response.destroy();
      }
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
  await Promise.race([server.ready(), failing]);
  return { reload: () => server.reload({ files: [] }), close: () => server.close() };
}

/**
 * Whether a request names a path of this machine's preview. Another host's name may lead here too (DNS rebinding), and
 * Eleventy's server ends at a path that cannot be decoded.
 */
function isAnswerable({ url = "", headers: { host = "" } }: IncomingMessage): boolean {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    return isLocal(host) && /^\/(?![/\\])/.test(url) && !path.split(/[/\\]/).includes("..") && !path.includes("\0");
  } catch {
    return false;
  }
}

function isLocal(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}

/** The server adds its script only to responses that are strings. */
function toResponse(found: PreviewResponse | undefined): DevServerResponse | Response | undefined {
  if (!found) return undefined;
  const { status, type, body, location } = found;
  const headers = { "content-type": type, ...(location && { location }) };
  return typeof body === "string" ? { status, headers, body } : new Response(body, { status, headers });
}
