import { GetForm } from "@/components/ui/get-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { pathOf } from "@/lib/auth/place";
import { listHref } from "../list-address";
import type { List } from "../load-orders";
import { Choices } from "./choices";
import { createdDays, daysWords } from "./filter-words";
import { KeptFields } from "./kept-fields";

/** Days are the account's own; of several accounts, each its own. */
export const CreatedFields = ({ list: { address, place, scopes } }: { list: List }) => (
  <>
    <Choices
      label="Created within"
      choices={createdDays.map((days) => ({
        href: listHref(address, { created: `${days}d`, from: null, to: null }),
        label: `Last ${daysWords(days)}`,
      }))}
    />
    <GetForm action={pathOf(place)} className="mt-5 grid gap-3">
      <KeptFields address={address} without={["created", "from", "to"]} />
      <Field id="created-from" label="From">
        {(control) => <Input {...control} type="date" name="from" />}
      </Field>
      <Field id="created-to" label="Through">
        {(control) => <Input {...control} type="date" name="to" />}
      </Field>
      <p className="text-xs text-t2">
        Days in {scopes.length === 1 ? scopes[0]!.timeZone : "each account’s own time zone"}
      </p>
      <Button type="submit">Show these orders</Button>
    </GetForm>
  </>
);
