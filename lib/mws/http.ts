import http, { type IncomingHttpHeaders } from "node:http";
import https from "node:https";

export type HttpRequest = {
  /** Scheme, host and port. */
  origin: string;
  path: string;
  body: string;
  userAgent: string;
  agent: http.Agent;
  /** For the whole exchange, from connecting to the last byte. */
  timeoutMs: number;
  /** Not sent after this moment, nor later than the time-out. */
  sendBy?: Date;
  /** A longer body is not read to its end. */
  bytesMax: number;
  signal?: AbortSignal;
};

export type HttpHead = { status: number; headers: IncomingHttpHeaders };
/**
 * `body` is null when it did not arrive whole; `head` is null when nothing arrived. `why` then says what happened, and `sent`
 * whether anything was written: false is certain, true is not.
 */
export type HttpResult =
  { head: HttpHead; body: Buffer } | { head: HttpHead | null; body: null; why: string; sent: boolean };

type Agents = Record<"read" | "write", http.Agent>;

const shared = new Map<string, Agents>();

/** One pair for each origin and authority in a process, however many clients: a kept connection serves whoever reads next. */
export function agentsFor(origin: string, ca?: string | Buffer): Agents {
  const key = `${origin}\n${ca?.toString() ?? ""}`;
  const agents = shared.get(key) ?? createAgents(origin, ca);
  shared.set(key, agents);
  return agents;
}

/**
 * Connections of their own for writes: on a kept connection that the server closes at that moment, nobody could tell
 * whether a refund was read. Certificates are always verified, whatever the process's environment says.
 */
function createAgents(origin: string, ca?: string | Buffer): Agents {
  if (new URL(origin).protocol === "http:") {
    return { read: new http.Agent({ keepAlive: true }), write: new http.Agent({ keepAlive: false }) };
  }
  const tls = { rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) };
  return { read: new https.Agent({ ...tls, keepAlive: true }), write: new https.Agent({ ...tls, keepAlive: false }) };
}

/**
 * One POST, never repeated, no redirect followed, nothing decompressed. Never rejects. It is written only once the connection
 * stands: a process or machine that stood still meanwhile may go on hours later, before any of its timers does.
 */
export function post(request: HttpRequest): Promise<HttpResult> {
  return new Promise((resolve) => {
    let head: HttpHead | null = null;
    let sent = false;
    const url = new URL(request.path, request.origin);
    const sendByMs = Math.min(Date.now() + request.timeoutMs, request.sendBy?.getTime() ?? Infinity);
    const outgoing = (url.protocol === "http:" ? http : https).request(url, {
      method: "POST",
      agent: request.agent,
      headers: {
        Host: url.host, // as signed
        "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
        "Content-Length": Buffer.byteLength(request.body),
        "User-Agent": request.userAgent,
      },
    });

    const settle = (result: HttpResult) => {
      clearTimeout(timer);
      request.signal?.removeEventListener("abort", onAbort);
      resolve(result); // only the first one counts
    };
    const fail = (why: string) => {
      settle({ head, body: null, why, sent });
      outgoing.destroy();
    };
    const onAbort = () => fail("cancelled by the caller while in flight");
    const timer = setTimeout(() => fail(`no complete answer within ${request.timeoutMs} ms`), request.timeoutMs);
    request.signal?.addEventListener("abort", onAbort, { once: true });

    outgoing.on("error", (error: NodeJS.ErrnoException) => fail(`connection failed: ${error.code ?? error.name}`));
    outgoing.on("close", () =>
      fail(head ? "connection broke in the middle of the answer" : "connection closed without an answer"),
    );
    outgoing.on("response", (incoming) => {
      head = { status: incoming.statusCode ?? 0, headers: incoming.headers };
      const answered = head;
      const chunks: Buffer[] = [];
      let bytes = 0;
      incoming.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > request.bytesMax) return fail(`answer longer than ${request.bytesMax} bytes`);
        chunks.push(chunk);
      });
      incoming.on("error", () => fail("connection broke in the middle of the answer"));
      incoming.on("end", () => {
        if (!incoming.complete) return fail("answer cut off");
        settle({ head: answered, body: Buffer.concat(chunks) });
      });
    });
    const send = () => {
      if (Date.now() >= sendByMs) return fail("not sent: it was too late");
      sent = true;
      outgoing.end(request.body);
    };
    outgoing.on("socket", (socket) => {
      if (!socket.connecting) return send();
      socket.once(url.protocol === "https:" ? "secureConnect" : "connect", send);
    });
  });
}
