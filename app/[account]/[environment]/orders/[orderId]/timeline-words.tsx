import type { ReactNode } from "react";
import { fromWire } from "@/lib/payments/money";
import type { OrderSnapshot } from "@/lib/payments/snapshot";
import { describeIntent } from "@/lib/payments/words";
import type { AmazonEntry, AskedIntent, StaffEntry } from "@/lib/queries/order-timeline";
import { noteInWords } from "./actions/simulations";
import { sayMoney } from "./actions/wording";
import { nounOf } from "./intent-words";

type Operation = AskedIntent["operation"];
type Below = Pick<OrderSnapshot, "authorizations" | "captures" | "refunds">;

type Deed = { did: string; what?: string | ((entry: StaffEntry, below: Below) => ReactNode) };

/** "Ines Duarte refunded $18.50": what an intent's request says, before its outcome. */
const deeds: Record<Operation, Deed> = {
  Authorize: { did: "authorized" },
  Capture: { did: "captured" },
  Refund: { did: "refunded" },
  CancelOrderReference: { did: "canceled", what: "the order" },
  CloseOrderReference: { did: "closed", what: "the order" },
  CloseAuthorization: { did: "released", what: holdOf },
  SetOrderReferenceDetails: { did: "set", what: detailsOf },
  SetOrderAttributes: { did: "added", what: "details to the order" },
  ConfirmOrderReference: { did: "confirmed", what: "the order" },
};

/** "the hold of $60.00 …-A462947". */
function holdOf({ objectId }: StaffEntry, { authorizations }: Below): ReactNode {
  const hold = authorizations.find(({ id }) => id === objectId);
  if (!objectId) return "a hold";
  return (
    <>
      the hold{" "}
      {hold ? (
        <>
          of <b>{sayMoney(hold.amount)}</b>{" "}
        </>
      ) : null}
      <code className="reason-code">…-{lastPart(objectId)}</code>
    </>
  );
}

/** "the order’s total to $1,234.50": as it was asked for, whatever the order shows since. */
function detailsOf({ facts }: StaffEntry): ReactNode {
  const [amount = "", currencyCode = ""] = String(facts["total"] ?? "").split(" ");
  const total = fromWire({ amount, currencyCode });
  if (!total) return "the order’s total and details";
  const others = ["sellerOrderId", "storeName", "customInformation"].some((name) => facts[name]);
  return (
    <>
      {others ? "the order’s details, and its total" : "the order’s total"} to <b>{sayMoney(total)}</b>
    </>
  );
}

/** `below`: what is known by now of the objects that the entries are about. */
export function staffWords(entry: StaffEntry, below: Below): ReactNode {
  const who = <b>{entry.actor ?? "Tillway"}</b>;
  const phase = entry.action.slice(entry.action.indexOf(".") + 1);
  if (entry.intent) return intentPhase(entry, entry.intent, { phase, who, below });
  return entry.action === "mirror.sumShrank" && "shownMinor" in entry.facts ? (
    <SumShrank entry={entry} />
  ) : (
    plainWords(entry, who)
  );
}

type Telling = { phase: string; who: ReactNode; below: Below };

function intentPhase(entry: StaffEntry, intent: AskedIntent, { phase, who, below }: Telling) {
  const noun = nounOf(intent);
  const code =
    typeof entry.facts["code"] === "string" ? <code className="reason-code">{entry.facts["code"]}</code> : null;
  switch (phase) {
    case "requested":
      return <Requested entry={entry} intent={intent} who={who} below={below} />;
    case "accepted":
      return <>Amazon accepted the {noun}</>;
    case "refused":
      return (
        <>
          Amazon refused the {noun} {code}
        </>
      );
    case "unanswered":
      return code ? (
        <>
          Amazon answered the {noun} with {code}, which was no proof that it had not happened, so Tillway looked it up.
        </>
      ) : (
        <>No usable answer came to the {noun}. Nobody knew whether it happened, so Tillway looked it up.</>
      );
    case "needs_person":
      return (
        <>
          The {noun} was left to a person to decide {code}
        </>
      );
    case "withdrawn":
      return (
        <>
          {who} took the {noun} back. Nothing happened at Amazon.
        </>
      );
    case "settledByPerson":
      return (
        <>
          {who} decided that the {noun} {entry.facts["ending"] === "object" ? "happened" : "did not happen"}
          <Quote text={entry.personal["reason"]} />
        </>
      );
    case "shownAfterAll":
      return <>Amazon shows the {noun} after all. It had ended here as if it had not happened.</>;
    default:
      return (
        <>
          {who}: {entry.action}
        </>
      );
  }
}

function Requested({
  entry,
  intent,
  who,
  below,
}: {
  entry: StaffEntry;
  intent: AskedIntent;
  who: ReactNode;
  below: Below;
}) {
  const { did, what } = deeds[intent.operation];
  const declined = isDeclined(intent, below);
  const settled = intent.state === "accepted" && !declined;
  return (
    <>
      {who} {settled ? did : <>asked Amazon for the {nounOf(intent)}</>}
      {settled ? (
        <>
          {" "}
          {typeof what === "function"
            ? what(entry, below)
            : (what ?? <b>{intent.amount ? sayMoney(intent.amount) : ""}</b>)}
        </>
      ) : null}
      {settled && intent.captureNow && !isCaptureDeclined(intent, below) ? " and captured it at once" : null}
      <Quote text={entry.personal["note"]} />
      {settled ? null : <> · {declined ? "Declined" : describeIntent(intent).label}</>}
    </>
  );
}

const isCaptureDeclined = ({ resultId }: AskedIntent, { captures }: Below): boolean =>
  captures.some(({ authorizationId, state }) => authorizationId === resultId && state === "Declined");

const made = { Authorize: "authorizations", Capture: "captures", Refund: "refunds" } as const;

/** Accepted means that Amazon took the request. What came of it may still have been declined, at once or hours later. */
function isDeclined({ operation, resultId }: AskedIntent, below: Below): boolean {
  if (operation !== "Authorize" && operation !== "Capture" && operation !== "Refund") return false;
  return below[made[operation]].some(({ id, state }) => id === resultId && state === "Declined");
}

const Quote = ({ text }: { text: string | undefined }) =>
  text ? (
    <>
      {" "}
      <span className="text-t3">·</span> {noteInWords(text)}
    </>
  ) : null;

/** An alert: Amazon takes back some of a sum that it had shown. */
function SumShrank({ entry: { facts, objectId } }: { entry: StaffEntry }) {
  const money = (minor: unknown) => <b>{sayMoney({ minor: Number(minor), currency: String(facts["currency"]) })}</b>;
  const [object, used] = facts["sum"] === "refundedMinor" ? ["capture", "refunded"] : ["authorization", "captured"];
  return (
    <>
      Amazon shows {money(facts["shownMinor"])} of {object} <code className="reason-code">{lastPart(objectId)}</code>{" "}
      {used}, and had shown {money(facts["beforeMinor"])}
    </>
  );
}

const plain: Record<string, string> = {
  "mirror.sumShrank": "saw Amazon show a smaller sum than before",
  "note.added": "added an internal note",
  "note.removed": "removed an internal note",
};

const plainWords = (entry: StaffEntry, who: ReactNode): ReactNode => (
  <>
    {who} {plain[entry.action] ?? `did ${entry.action}`}
  </>
);

const lastPart = (id: string | null): string => (id ?? "").split("-").at(-1) ?? "";

const objectNames = { order: "order", authorization: "authorization", capture: "capture", refund: "refund" };

export const amazonWords = ({ object, objectId, state, reason, amount, used, changed }: AmazonEntry): ReactNode => {
  const code = (text: string) => <code className="reason-code">{text}</code>;
  const name = (
    <>
      {objectNames[object]} {object === "order" ? null : <>{code(lastPart(objectId))} </>}
      {amount && object !== "order" ? <>of {sayMoney(amount)} </> : null}
    </>
  );
  if (changed === "details") return <>{name}has other details than before</>;
  if (changed === "used" && used)
    return (
      <>
        {name}is <b>{state}</b>, now with <b>{sayMoney(used)}</b> {object === "capture" ? "refunded" : "captured"}
      </>
    );
  return (
    <>
      {name}is <b>{state}</b> {reason ? code(reason) : null}
    </>
  );
};
