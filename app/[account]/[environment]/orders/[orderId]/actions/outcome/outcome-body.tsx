import CircleCheck from "lucide-react/icons/circle-check";
import CircleQuestionMark from "lucide-react/icons/circle-question-mark";
import Gauge from "lucide-react/icons/gauge";
import OctagonX from "lucide-react/icons/octagon-x";
import Undo2 from "lucide-react/icons/undo-2";
import { StateBadge } from "@/components/payments/state-badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import type { IntentView } from "@/lib/commands/intent-view";
import type { OrderView } from "@/lib/queries/order-view";
import { sayTime } from "../wording";
import type { Outcome } from "./outcome";

const looks = {
  done: { icon: CircleCheck, tone: "good" },
  refused: { icon: OctagonX, tone: "bad" },
  queued: { icon: Gauge, tone: "warn" },
  unknown: { icon: CircleQuestionMark, tone: "unk" },
  needsPerson: { icon: CircleQuestionMark, tone: "unk" },
  withdrawn: { icon: Undo2, tone: "plain" },
  didNotHappen: { icon: Undo2, tone: "plain" },
} as const;

/** It interrupts a screen reader only when money failed to move. */
export function OutcomeBody({ outcome, sent, order }: { outcome: Outcome; sent: IntentView; order: OrderView }) {
  const failed = outcome.kind === "declined" || outcome.kind === "refused";
  return (
    <div role={failed ? "alert" : "status"} className="text-t1">
      {sent.repeated ? (
        <Note tone="info" className="mb-3">
          This form was already sent. It was not sent again; this is what became of it.
        </Note>
      ) : null}
      {outcome.kind === "declined" ? (
        <Declined outcome={outcome} />
      ) : (
        <Plain outcome={outcome} sent={sent} order={order} />
      )}
    </div>
  );
}

function Plain({
  outcome,
  sent,
  order,
}: {
  outcome: Exclude<Outcome, { kind: "declined" }>;
  sent: IntentView;
  order: OrderView;
}) {
  const { icon: Icon, tone } = looks[outcome.kind];
  const row = order.intents.find(({ id }) => id === sent.id);
  return (
    <EmptyState
      icon={<Icon size={20} aria-hidden />}
      tone={tone}
      title={outcome.title}
      reference={
        outcome.kind === "refused" ? outcome.code : outcome.kind === "unknown" && row ? tried(row, order) : undefined
      }
    >
      {outcome.text}
    </EmptyState>
  );
}

const tried = ({ requestedAt, sends, looks: checks }: OrderView["intents"][number], order: OrderView): string =>
  `sent ${sayTime(requestedAt, order)} · ${sends + checks} ${sends + checks === 1 ? "try" : "tries"}`;

const declinedLook = { tone: "bad", icon: "octagon-x", label: "Declined" } as const;

function Declined({ outcome }: { outcome: Extract<Outcome, { kind: "declined" }> }) {
  return (
    <div className="flex flex-col gap-3.5 py-1">
      <div className="flex flex-wrap items-center gap-2">
        <StateBadge state={{ ...declinedLook, label: outcome.state }} />
        <b className="font-semibold text-t1">{outcome.title}</b>
        {outcome.reason ? <code className="reason-code sm:ml-auto">{outcome.reason}</code> : null}
      </div>
      <p>{outcome.text}</p>
      {outcome.next ? <Note>{outcome.next}</Note> : null}
    </div>
  );
}
