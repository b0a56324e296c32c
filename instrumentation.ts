/** Runs once when the web program starts: a configuration it can't work with ends it there, not at the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { requireEnv } = await import("@/lib/env");
  requireEnv();
}
