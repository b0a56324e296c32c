import { redirect } from "next/navigation";
import { pathOf } from "@/lib/auth/place";
import { requireScopes } from "@/lib/auth/require-actor";
import { database } from "@/lib/context";
import { orderById } from "@/lib/queries/order-by-id";

/** Where the search at the top leads: a whole id of Amazon's opens its order, anything else searches the list. */
export default async function FindPage({
  params,
  searchParams,
}: PageProps<"/[account]/[environment]/find">): Promise<never> {
  const place = await params;
  await requireScopes(place);
  const { q } = await searchParams;
  const text = typeof q === "string" ? q.trim() : "";
  const { scopes } = await requireScopes({ ...place, account: "all" }); // an id is found wherever the person may look
  const found = await orderById(database(), scopes, text);
  const account = found && scopes.find((scope) => scope.accountId === found.accountId)?.slug;
  if (found && account) redirect(pathOf({ ...place, account }, `orders/${found.id}`));
  redirect(`${pathOf(place)}${text ? `?${new URLSearchParams({ q: text })}` : ""}`);
}
