import PackageSearch from "lucide-react/icons/package-search";
import SearchX from "lucide-react/icons/search-x";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { NoSuchPage } from "@/app/frame/no-such-page";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/auth/permissions";
import { scopesIn } from "@/lib/auth/require-actor";
import { PATH_HEADER, requirePerson } from "@/lib/auth/require-person";
import { FetchOrder } from "./fetch-order";

export const metadata: Metadata = { title: "Order not found" };

/** Not in the mirror: it may still be with Amazon, so whoever may fetch can fetch it, if this can be an id of Amazon's at all. */
export default async function OrderNotFound() {
  const person = await requirePerson();
  const { role } = person;
  const [, account = "", environment = "", , orderId = ""] = await asked();
  if ((await scopesIn(person, { account, environment })).length === 0) return <NoSuchPage />;
  const ours = environment === "sandbox" ? "S" : "P";
  const fetchable = new RegExp(`^${ours}\\d{2}-\\d{7}-\\d{7}$`).test(orderId);
  const back = <ButtonLink href={`/${account}/${environment}/orders`}>All orders</ButtonLink>;
  if (!fetchable)
    return (
      <Frame>
        <EmptyState
          heading="h1"
          icon={<SearchX size={20} aria-hidden />}
          title="There is no such order here"
          actions={back}
        >
          {orderId} is no order reference of Amazon Pay in {environment === "sandbox" ? "Sandbox" : "Production"}. Those
          begin with {ours}, like {ours}01-1234567-1234567.
        </EmptyState>
      </Frame>
    );
  return (
    <Frame>
      <EmptyState
        heading="h1"
        tone="accent"
        icon={<PackageSearch size={20} aria-hidden />}
        title="This order is not here yet"
        actions={
          <>
            {can(role, "fetch") ? <FetchOrder place={{ account, environment }} orderId={orderId} /> : null}
            {back}
          </>
        }
        reference={orderId}
      >
        {can(role, "fetch")
          ? "Amazon may know it. Fetching reads it with everything below it, and changes nothing at Amazon."
          : "Ask an agent or operator to fetch it from Amazon."}
      </EmptyState>
    </Frame>
  );
}

const Frame = ({ children }: { children: React.ReactNode }) => (
  <div className="flex min-h-[60dvh] flex-1 flex-col">{children}</div>
);

async function asked(): Promise<string[]> {
  const path = (await headers()).get(PATH_HEADER) ?? "";
  return path.split("?")[0]!.split("/").map(decodeURIComponent);
}
