import Form from "next/form";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { accountActions, actionInWords, organizationActions } from "./audit-words";

type Props = {
  query: Record<string, string | string[] | undefined>;
  ofPeople: boolean;
  people: { id: string; name: string }[];
  clearHref: string;
};

/** A form that writes the address: what is filtered can be sent to a colleague as a link. */
export function AuditFilters({ query, ofPeople, people, clearHref }: Props) {
  const of = typeof query.of === "string" ? query.of : undefined;
  const value = (name: string) => (typeof query[name] === "string" ? query[name] : "");
  const filtered = ["person", "action", "order"].some((name) => value(name) !== "");
  const actions = (ofPeople ? organizationActions : accountActions).map(
    (action) => [action, actionInWords(action)] as const,
  );
  return (
    <Form
      action=""
      className="grid grid-cols-2 items-center gap-2 max-sm:w-full sm:flex sm:flex-wrap"
      key={clearHref + JSON.stringify(query)}
    >
      {of ? <input type="hidden" name="of" value={of} /> : null}
      <Select name="person" aria-label="Person" defaultValue={value("person")} className="w-full sm:w-44">
        <option value="">Everybody</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select name="action" aria-label="What happened" defaultValue={value("action")} className="w-full sm:w-56">
        <option value="">Everything</option>
        {actions.map(([action, words]) => (
          <option key={action} value={action}>
            {words}
          </option>
        ))}
      </Select>
      {ofPeople ? null : (
        <span className="sm:w-52">
          <Input
            name="order"
            aria-label="Order reference"
            placeholder="Order reference"
            defaultValue={value("order")}
          />
        </span>
      )}
      <Button type="submit">Filter</Button>
      {filtered ? (
        <Link href={clearHref} className="link">
          Clear all
        </Link>
      ) : null}
    </Form>
  );
}
