import { NextResponse, type NextRequest } from "next/server";
import { PLACE_COOKIE, placeOf, rememberPlace } from "@/lib/auth/place";
import { PATH_HEADER } from "@/lib/auth/require-person";
import { cookieFor, openSession, sessionCookie, sessionEnd } from "@/lib/auth/session";
import { authSettings } from "@/lib/auth/settings";
import { isDevServer } from "@/lib/env";
import { pageHeaders, POLICY_HEADER } from "@/lib/page-headers";
import { REQUEST_ID_HEADER, requestIdFrom } from "@/lib/request-id";

const RENEW_AFTER_MS = 60_000;

/**
 * Tells pages which address was asked for and what they may load, says why a session is over, and keeps one that is in use
 * alive. It decides about nobody's rights: every page, action and handler proves its own actor.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const session = await openSession(request.cookies.get(sessionCookie().name)?.value);
  const now = Date.now();
  const end = session && sessionEnd(session);
  if (end && end.at <= now && isVisit(request)) return toSignIn(request, end.why);

  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, pathname + search);
  const requestId = requestIdFrom(headers.get(REQUEST_ID_HEADER));
  headers.set(REQUEST_ID_HEADER, requestId);
  const ofPage = pageHeaders({ nonce: crypto.randomUUID(), dev: isDevServer, secure: authSettings().secure });
  headers.set(POLICY_HEADER, ofPage[POLICY_HEADER]); // Next takes the nonce of its own scripts from here
  const response = NextResponse.next({ request: { headers }, headers: { ...ofPage, [REQUEST_ID_HEADER]: requestId } });
  if (!isVisit(request)) return response;
  // A page that polls or draws itself anew is not somebody at work; and a form's answer may end the session, which this must not undo.
  if (session && end!.at > now && now - session.seenAt > RENEW_AFTER_MS && !drawsItselfAnew(request))
    response.cookies.set(await cookieFor({ ...session, seenAt: now }));
  const place = placeOf(pathname);
  const lately = request.cookies.get(PLACE_COOKIE)?.value ?? "";
  if (place && rememberPlace(lately, place) !== lately)
    response.cookies.set(PLACE_COOKIE, rememberPlace(lately, place), {
      sameSite: "lax",
      path: "/",
      maxAge: 31_536_000,
    });
  return response;
}

const isVisit = ({ method, nextUrl }: NextRequest): boolean =>
  method === "GET" && !nextUrl.pathname.startsWith("/api/") && !nextUrl.pathname.startsWith("/sign-in");

/** As a page's script does that shows what changed: it comes from the very address that it asks for. Next hides its own header. */
function drawsItselfAnew({ headers, nextUrl }: NextRequest): boolean {
  const from = URL.parse(headers.get("referer") ?? "");
  if (headers.get("sec-fetch-dest") !== "empty" || !from) return false;
  const search = ({ searchParams }: { searchParams: URLSearchParams }) => {
    const asked = new URLSearchParams(searchParams);
    asked.delete("_rsc"); // Next's own, for caches
    return asked.toString();
  };
  return from.pathname === nextUrl.pathname && search(from) === search(nextUrl);
}

function toSignIn(request: NextRequest, why: string): NextResponse {
  const { pathname, search } = request.nextUrl;
  const url = new URL(`/sign-in?${new URLSearchParams({ why, next: pathname + search })}`, request.url);
  const response = NextResponse.redirect(url);
  response.cookies.delete({ name: sessionCookie().name, ...sessionCookie().options });
  return response;
}

// A page fetched ahead is not a visit; Next hides that from the request itself.
export const config = {
  matcher: [
    {
      source: "/((?!_next/|favicon|icon\\.svg|robots\\.txt).*)",
      missing: [
        { type: "header", key: "next-router-prefetch" },
        { type: "header", key: "purpose", value: "prefetch" },
      ],
    },
  ],
};
