import CircleArrowRight from "lucide-react/icons/circle-arrow-right";
import Landmark from "lucide-react/icons/landmark";
import Unplug from "lucide-react/icons/unplug";
import type { ReactNode } from "react";
import { NextStepBanner } from "@/components/payments/next-step-banner";
import { StateBadge } from "@/components/payments/state-badge";
import { Kbd } from "@/components/ui/kbd";
import { Note, type NoteTone } from "@/components/ui/note";
import { draftLapse } from "@/lib/payments/expiry";
import { nextStep } from "@/lib/payments/next-step";
import { refuseConfirm } from "@/lib/payments/refuse-confirm";
import { termsAt } from "@/lib/payments/settings";
import {
  buyerMessage,
  describeIntent,
  describeOrder,
  explain,
  explainConstraint,
  sayNextStep,
} from "@/lib/payments/words";
import type { IntentRow, OrderView } from "@/lib/queries/order-view";
import { redirectsOf, type Can } from "./actions/offers";
import { canBeWithdrawn, isInDoubt, isMirrored, needsPerson } from "./actions/open-questions";
import { wordingOf } from "./actions/wording";
import { BuyerMessage } from "./buyer-message";
import { Flash } from "./flash";
import { intentWords, momentWords } from "./intent-words";
import { OpenButton } from "./open-button";
import { lackingOf, withBankSince, type PrimaryStep } from "./primary-step";

type Props = { order: OrderView; can: Can; primary: PrimaryStep | null };

/** What must be known before anything is done: a paused account, open questions, and the one next step. */
export function OrderBanners({ order, can, primary }: Props) {
  return (
    <div className="flex flex-col gap-2.5">
      {order.paused ? <Paused order={order} /> : null}
      {order.intents
        .filter((intent) => isSaidHere(intent, order))
        .map((intent) => (
          <IntentNote key={intent.id} intent={intent} order={order} can={can} />
        ))}
      <Next order={order} primary={primary} />
    </div>
  );
}

/** What was refused stands where its object would be; what has no such place stands here. What was taken back is over, and so is a doubt about what is seen. */
const isSaidHere = (intent: IntentRow, order: OrderView): boolean =>
  intent.state !== "withdrawn" &&
  !(intent.state === "refused" && ["Authorize", "Capture", "Refund"].includes(intent.operation)) &&
  !(isInDoubt(intent) && isMirrored(order, intent.id));

/** Until the frame's own note is there: once is enough. */
const Paused = ({ order }: { order: OrderView }) => (
  <Note
    tone="bad"
    className="group-has-data-paused-note/app:hidden"
    icon={<Unplug size={16} aria-hidden />}
    title="Amazon does not accept this account’s calls, so nothing is sent now."
  >
    It answered <code className="reason-code">{order.paused?.code}</code>. What you ask for waits in the queue and goes
    out once the keys or the clock are put right.{" "}
    {order.refreshedAt ? `You are looking at data from ${seenWords(order)}.` : null}
  </Note>
);

const seenWords = (order: OrderView): string =>
  order.refreshedAt ? momentWords(order.refreshedAt, order).replace(/^(at|on) /, "") : "";

const tones: Partial<Record<IntentRow["state"], NoteTone>> = {
  unanswered: "unk",
  needs_person: "unk",
  refused: "bad",
  sending: "info",
  held: "info",
};

function IntentNote({ intent, order, can }: Omit<Props, "primary"> & { intent: IntentRow }) {
  const { title, text } = intentWords(intent, order);
  const action =
    canBeWithdrawn(intent) && can.settle ? (
      <OpenButton action="withdraw" target={{ intentId: intent.id }}>
        Take it out of the queue…
      </OpenButton>
    ) : needsPerson(intent) && can.settle ? (
      <OpenButton action="settle" target={{ intentId: intent.id }} variant="primary">
        Say what happened…
      </OpenButton>
    ) : null;
  return (
    <Note tone={tones[intent.state] ?? "plain"} title={title} actions={action}>
      <Flash mark={intent.state} />
      <span className="text-t2">
        {text}
        {needsPerson(intent) && can.ask?.settle ? ` Ask ${can.ask.settle}.` : null}
      </span>{" "}
      {intent.state === "refused" && intent.errorCode !== null ? (
        <code className="reason-code">{intent.errorCode}</code>
      ) : (
        <StateBadge state={describeIntent(intent)} />
      )}
    </Note>
  );
}

function Next({ order, primary }: Omit<Props, "can">) {
  const step = nextStep(order.snapshot, order.asOf);
  if (step?.do === "waitForUs") return null; // the notes above say more
  if (order.snapshot.state === "Draft") return <Draft order={order} primary={primary} />;
  if (!step) return <Standing order={order} />;
  const { title, detail, button } = sayNextStep(step, order.asOf, wordingOf(order));
  const tone =
    step.do === "stopShipment" ? "bad" : step.do === "askBuyer" || step.do === "seeToRefund" ? "warn" : "accent";
  const act = step.do === "askBuyer" ? <MessageButton order={order} face={button} /> : <StepButton primary={primary} />;
  return (
    <NextStepBanner tone={tone} title={title} action={act}>
      {detail}
    </NextStepBanner>
  );
}

const keys: Partial<Record<PrimaryStep["kind"], string>> = { capture: "C", authorize: "A" };

/** On a phone the bar at the bottom has it. */
function StepButton({ primary }: { primary: PrimaryStep | null }) {
  if (!primary) return null;
  const { kind, target, label } = primary;
  return (
    <OpenButton action={kind} target={target} variant="primary" size="md" className="max-sm:hidden">
      {label}
      {keys[kind] ? <Kbd keys={keys[kind]} tone="onSolid" /> : null}
    </OpenButton>
  );
}

function MessageButton({ order, face }: { order: OrderView; face: ReactNode }) {
  const { buyer, sellerOrderId, id, snapshot } = order;
  const shop = { name: order.storeName ?? order.accountStoreName ?? order.accountName };
  const about = { id, sellerOrderId, buyerName: buyer?.name ?? null, total: snapshot.total };
  return <BuyerMessage {...buyerMessage(about, shop, wordingOf(order))} to={buyer?.email ?? null} face={face} />;
}

/** Not confirmed yet: it waits for the buyer's bank, for what is missing, or for our word. */
function Draft({ order, primary }: Omit<Props, "can">) {
  const lapse = momentWords(draftLapse(order.snapshot), order);
  const confirmedAt = withBankSince(order);
  if (confirmedAt)
    return (
      <Note title="Next: wait for the buyer’s bank." tone="info" icon={<Landmark size={16} aria-hidden />}>
        We confirmed the order {momentWords(confirmedAt, order)}. The buyer must now pass their bank’s check, and nobody
        here can do it for them. It shows Open once they have; until then nothing can be put on hold. If they don’t,
        Amazon drops it {lapse}.
      </Note>
    );
  const lacking = lackingOf(order);
  const act = <StepButton primary={primary} />;
  if (lacking.length > 0)
    return (
      <NextStepBanner title="This order can’t be confirmed yet." tone="warn" action={act}>
        {lacking.map(explainConstraint).join(" ")} Amazon drops it {lapse}.
      </NextStepBanner>
    );
  const refusal = refuseConfirm(order.snapshot, { redirectUrls: redirectsOf(order) }, termsAt(order.asOf));
  if (refusal)
    return (
      <NextStepBanner title="This order can’t be confirmed." tone="warn">
        {explain(refusal, wordingOf(order))}
      </NextStepBanner>
    );
  return (
    <NextStepBanner title="Next: confirm the order." action={act}>
      It is complete, and no money is on hold yet. Checkout usually confirms by itself; Amazon drops it {lapse}.
    </NextStepBanner>
  );
}

/** Nothing to do: what the state means. */
function Standing({ order }: { order: OrderView }) {
  const { state, reason = null, expiresAt } = order.snapshot;
  const words = describeOrder({ state, reason, expiresAt: expiresAt ?? undefined }, wordingOf(order));
  if (state === "Open") return null;
  return (
    <Note icon={<CircleArrowRight size={16} aria-hidden />} title={words.sentence}>
      <Flash mark={`${state} ${reason}`} />
      <span className="text-t2">{words.nextStep}</span> {reason ? <code className="reason-code">{reason}</code> : null}
    </Note>
  );
}
