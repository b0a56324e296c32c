import { Checkbox } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import type { IntentRow } from "@/lib/queries/order-view";
import { nounOf } from "../../intent-words";
import { needsPerson } from "../open-questions";

type Props = {
  intents: IntentRow[];
  /** What the person would confirm: "Refund $150.00". */
  verb: string;
  seen: boolean;
  onSeen: (seen: boolean) => void;
};

/** The same was asked for before, and nobody knows yet whether it happened: one more is a decision of its own. */
export function NotKnown({ intents, verb, seen, onSeen }: Props) {
  if (intents.length === 0) return null;
  return (
    <Note tone="warn" role="status" title={`${notKnownWords(intents)} not known yet.`}>
      {intents.some(needsPerson)
        ? "Somebody must find out first what happened, unless you mean one more."
        : `Wait for ${intents.length === 1 ? "it" : "them"}, unless you mean one more.`}
      <Checkbox
        label={`I mean one more. ${verb} all the same.`}
        checked={seen}
        onChange={(event) => onSeen(event.currentTarget.checked)}
        className="mt-1.5 font-medium"
      />
    </Note>
  );
}

function notKnownWords(intents: IntentRow[]): string {
  const each = intents.map((intent) => `${intent.operation === "Authorize" ? "an" : "a"} ${nounOf(intent)}`);
  const said = new Intl.ListFormat("en").format(each);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${each.length === 1 ? "is" : "are"}`;
}
