import { database } from "@/lib/context";
import { readiness } from "@/lib/queries/readiness";

/** For load balancers and orchestrators: 200 when requests can be served, 503 and what is missing when not. */
export async function GET() {
  const parts = await readiness(database());
  const ok = Object.values(parts).every(Boolean);
  return Response.json({ ok, ...parts }, { status: ok ? 200 : 503, headers: { "cache-control": "no-store" } });
}
