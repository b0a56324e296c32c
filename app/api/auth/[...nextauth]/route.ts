import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "@/lib/auth/options";
import { requestAddress } from "@/lib/auth/request-address";

type Context = RouteContext<"/api/auth/[...nextauth]">;

const handler = (request: NextRequest, context: Context) =>
  NextAuth(request as never, context as never, authOptions(requestAddress(request.headers))) as Promise<Response>;

export { handler as GET, handler as POST };
