import Lock from "lucide-react/icons/lock";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export default function Unauthorized() {
  return (
    <div className="flex min-h-[70dvh] flex-1 flex-col bg-surface">
      <EmptyState
        heading="h1"
        icon={<Lock size={20} aria-hidden />}
        title="You are signed out"
        actions={<ButtonLink href="/sign-in">Sign in</ButtonLink>}
      >
        Nothing was changed. Sign in, and go on where you were.
      </EmptyState>
    </div>
  );
}
