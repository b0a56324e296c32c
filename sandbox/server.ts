import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerControl } from "./control/routes";
import { identityOf } from "./notifications/certificate";
import { startSender } from "./notifications/sender";
import { defaults, type Settings } from "./settings";
import { startTicker } from "./time/ticker";
import { timestamp, writeElement } from "./wire/xml";
import { answerCall, type Delivery } from "./wire/answer";
import { refuse, type Refusal } from "./wire/errors";
import { readForm, type Parameter } from "./wire/signature";
import { createWorld, type World } from "./world";

type SandboxOptions = {
  port: number;
  host?: string;
  directory: string;
  clock?: Date | undefined;
  settings?: Settings;
};
export type Sandbox = { url: string; world: World; close: () => Promise<void> };

const bodyLimitBytes = 1_000_000;

/** Starts the stand-in; rejects when its port or its directory is taken. */
export async function startSandbox({
  port,
  host = "127.0.0.1",
  directory,
  clock,
  settings = defaults,
}: SandboxOptions): Promise<Sandbox> {
  const world = createWorld({ directory, settings });
  if (!world.clock.isSet()) world.clock.setOffset(clock ? clock.getTime() - world.clock.machine() : 0);
  let url = "";
  const server = createServer((request, response) => {
    respond(world, url, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.keepAliveTimeout = 60_000; // a client's idle connection is not closed under its next call
  try {
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  } catch (error) {
    world.store.close();
    throw error;
  }
  url = `http://${host}:${(server.address() as AddressInfo).port}`;
  const sender = startSender(world, url);
  const ticker = startTicker(world);
  return {
    url,
    world,
    async close() {
      sender.stop();
      ticker.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      world.store.close();
    },
  };
}

async function respond(world: World, url: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = request.url ?? "/";
  const path = target.replace(/\?.*$/s, "");
  const query = target.slice(path.length + 1);
  const body = await readBody(request);
  if (path.startsWith("/_sandbox/")) {
    const { status, json } = answerControl(world, url, request.method ?? "GET", path, new URLSearchParams(query), body);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json, null, 2));
  } else if (path === "/" && request.method === "GET" && query === "") {
    const ping = writeElement(["PingResponse", [["Timestamp", timestamp(world.clock.now())]]]);
    response.writeHead(200, { "content-type": "text/xml", date: new Date(world.clock.now()).toUTCString() }).end(ping);
  } else if (path.endsWith(".pem")) {
    const { certificate, fileName } = identityOf(world.store);
    if (path === `/${fileName}`) response.writeHead(200, { "content-type": "application/x-pem-file" }).end(certificate);
    else response.writeHead(404).end();
  } else {
    const parameters = body === null ? tooLarge : (readForm(`${query}&${body}`) ?? unreadable);
    deliver(request, response, answerAmazon(world, request, path, parameters));
  }
}

// wire 8.3
const tooLarge = refuse("InvalidParameterValue", `The request is larger than ${bodyLimitBytes} bytes.`);
const unreadable = refuse("InputStreamDisconnected", "The body cannot be read.");

function answerAmazon(
  world: World,
  request: IncomingMessage,
  path: string,
  parameters: Parameter[] | Refusal,
): Delivery {
  return answerCall(world, {
    method: request.method ?? "POST",
    host: request.headers.host ?? "",
    path,
    userAgent: request.headers["user-agent"] ?? "",
    parameters,
  });
}

function deliver(request: IncomingMessage, response: ServerResponse, { answer, delayMs }: Delivery): void {
  const send = () => {
    if (!answer) request.socket.destroy();
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  };
  if (delayMs > 0) setTimeout(send, delayMs).unref();
  else send();
}

/** Null when it is larger than any call could be. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= bodyLimitBytes) chunks.push(chunk);
  }
  return length > bodyLimitBytes ? null : Buffer.concat(chunks).toString("utf8");
}
