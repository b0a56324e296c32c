import { cookies } from "next/headers";
import { requireAnyPerson } from "@/lib/auth/require-person";
import { cookieFor, sessionEnd } from "@/lib/auth/session";

/** How long this browser's session has left. Asking doesn't lengthen it. */
export async function GET() {
  const { session } = await requireAnyPerson();
  const { at, why } = sessionEnd(session);
  return Response.json(
    { leftMs: at - Date.now(), renewable: why === "idle" },
    { headers: { "cache-control": "no-store" } },
  );
}

/** Somebody said that they are still there. Another site's page can't: the cookie doesn't travel with its requests. */
export async function POST() {
  const { session } = await requireAnyPerson();
  (await cookies()).set(await cookieFor({ ...session, seenAt: Date.now() }));
  return new Response(null, { status: 204 });
}
