import SearchX from "lucide-react/icons/search-x";
import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <div className="flex min-h-[70dvh] flex-1 flex-col bg-surface">
      <EmptyState
        heading="h1"
        icon={<SearchX size={20} aria-hidden />}
        title="There is nothing at this address"
        actions={<ButtonLink href="/">Go to the orders</ButtonLink>}
      >
        The link may be old, or what it shows belongs to an account you can’t see.
      </EmptyState>
    </div>
  );
}
