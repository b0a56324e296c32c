import type { Instrumentation } from "next";

/** Runs once when the web program starts: a configuration it can't work with ends it there, not at the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { requireEnv } = await import("@/lib/env");
  requireEnv();
}

/** What failed in a request, under the reference that its page shows. Without the query: people search for names. */
export const onRequestError: Instrumentation.onRequestError = async (err, { path, method, headers }, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ log }, { REQUEST_ID_HEADER }] = await Promise.all([import("@/lib/logger"), import("@/lib/request-id")]);
  const reference = err instanceof Error && "digest" in err ? err.digest : undefined;
  const { routePath: route, routeType: kind } = context;
  const requestId = headers[REQUEST_ID_HEADER];
  log().error({ requestId, reference, method, path: path.split("?")[0], route, kind, err }, "A request failed");
};
