import { headers } from "next/headers";
import { PATH_HEADER } from "@/lib/auth/require-person";

/**
 * Whether somebody comes here from another page within the application: only then a skeleton stands in for the rows. A page
 * that is opened comes whole, so that it works without script; a list that changes keeps its rows until the new ones are there.
 */
export async function isArriving(): Promise<boolean> {
  const asked = await headers();
  const from = asked.get("referer");
  const here = asked.get(PATH_HEADER)?.split("?")[0];
  return asked.get("sec-fetch-dest") === "empty" && from !== null && new URL(from).pathname !== here;
}
