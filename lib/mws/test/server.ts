import { createHmac } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { createMwsClient, type MwsClientOptions } from "../client";
import { localhostCertificate } from "./certificate";
import { vectorKeys } from "./vectors";

export type Received = { request: IncomingMessage; body: string; parameters: URLSearchParams; connection: number };
export type Handler = (response: ServerResponse, received: Received) => void;

export const credentials = {
  sellerId: vectorKeys.sellerId,
  accessKeyId: vectorKeys.accessKeyId,
  secretKey: vectorKeys.secretKey,
};

/** A server of the test's own, closed when it ends. The last handler answers all further requests. */
export async function serve(handlers: Handler[], { tls = false } = {}) {
  const received: Received[] = [];
  const connections = new Map<unknown, number>();
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    if (!connections.has(request.socket)) connections.set(request.socket, connections.size + 1);
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const one = {
        request,
        body,
        parameters: new URLSearchParams(body),
        connection: connections.get(request.socket) ?? 0,
      };
      received.push(one);
      handlers[Math.min(received.length, handlers.length) - 1]?.(response, one);
    });
  };
  const server = tls ? https.createServer(localhostCertificate, listener) : http.createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `${tls ? "https://localhost" : "http://127.0.0.1"}:${port}`, received };
}

export const respond =
  (status: number, body: string | Buffer, headers: Record<string, string> = {}): Handler =>
  (response) =>
    response.writeHead(status, { "Content-Type": "text/xml", ...headers }).end(body);

/** A client whose waits are only written down. */
export function clientFor(origin: string, options: Partial<MwsClientOptions> = {}) {
  const waits: number[] = [];
  const client = createMwsClient({
    region: "us",
    environment: "sandbox",
    credentials,
    origin,
    random: () => 0.5, // no jitter
    sleep: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    ...options,
  });
  return { client, waits };
}

/** Signs once more, from the form as received, without a line of the client's code. */
export function signatureOf({ request, parameters }: Received): string {
  const escape = (text: string) =>
    [...Buffer.from(text)]
      .map((byte) =>
        /[\w.~-]/.test(String.fromCharCode(byte))
          ? String.fromCharCode(byte)
          : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
      )
      .join("");
  const pairs = [...parameters].filter(([name]) => name !== "Signature");
  pairs.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const query = pairs.map(([name, value]) => `${escape(name)}=${escape(value)}`).join("&");
  return createHmac("sha256", credentials.secretKey)
    .update(`POST\n${request.headers.host}\n${request.url}\n${query}`)
    .digest("base64");
}
