import { plainText, refuseNote, refuseSoftDescriptor, texts, type TextField } from "@/lib/payments/text";
import type { CommandContext } from "./context";
import type { CommandRefusal } from "./result";

type Given = { [Field in TextField]?: string } & { softDescriptor?: string };

/** What people typed, as Amazon will give it back. */
export const plain = <Ask extends object>(given: Ask): Ask =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === "string" ? plainText(value) : value,
    ]),
  ) as Ask;

/** Lengths, and no simulation strings where a real buyer would read them. */
export function refuseTexts(
  { actor, mode }: CommandContext,
  { softDescriptor, ...given }: Given,
): CommandRefusal | null {
  const { environment } = actor.scope;
  for (const [field, text] of Object.entries(given)) {
    if (text === undefined) continue;
    const refusal = refuseNote(text, { environment, mode, max: texts[field as TextField].max });
    if (refusal) return refusal;
  }
  return softDescriptor === undefined ? null : refuseSoftDescriptor(softDescriptor);
}
