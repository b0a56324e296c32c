import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import type { OrderView } from "@/lib/queries/order-view";
import { sayTime } from "../wording";
import type { SentForm } from "./use-sent-form";

type Props = {
  order: OrderView;
  one: SentForm;
  /** What the person would confirm: "Refund $150.00". */
  verb: string;
  seen: boolean;
  onSeen: (seen: boolean) => void;
};

/** The order changed while the form was open: said at once if the page noticed, and by the server's refusal if it did not. */
export function Meanwhile({ order, one: { drawn, isBehind, catchUp }, verb, seen, onSeen }: Props) {
  if (drawn.since.length > 0) {
    const what = drawn.since.some(({ by }) => by) ? "Somebody acted on this order" : "This order changed";
    return (
      <Note tone="warn" role="alert" title={`${what} while this was open. Nothing was sent.`}>
        <ul className="mt-1 list-disc pl-4">
          {drawn.since.map(({ at, by, what }, index) => (
            <li key={index}>
              {by ? `${by}: ` : ""}
              {what}, {sayTime(at, order)}
            </li>
          ))}
        </ul>
        <Checkbox
          key={drawn.formId}
          label={`I have seen this. ${verb} all the same.`}
          checked={seen}
          onChange={(event) => onSeen(event.currentTarget.checked)}
          className="mt-1.5 font-medium"
        />
      </Note>
    );
  }
  if (!isBehind) return null;
  return (
    <Note
      tone="info"
      role="status"
      actions={
        <Button size="sm" onClick={catchUp}>
          I have seen it
        </Button>
      }
    >
      This order changed while this was open. The figures here are the newest.
    </Note>
  );
}
