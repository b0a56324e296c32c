import type { OrderView } from "@/lib/queries/order-view";

/** Whether money is real. */
export const SandboxMark = ({ environment }: Pick<OrderView, "environment">) =>
  environment === "sandbox" ? (
    <span className="flex items-center gap-1.5">
      <span className="size-2.5 flex-none rounded-full bg-sand" aria-hidden />
      Sandbox, simulated money
    </span>
  ) : null;
