import { createHash } from "node:crypto";
import type { ReferenceType } from "../store/references";
import { isRefusal, refuse, type Refusal } from "../wire/errors";
import type { Element } from "../wire/xml";
import type { Call } from "./operation";

type Once = {
  type: ReferenceType;
  /** The parameters that hold the merchant's reference and the object it is spent on. */
  key: string;
  parent: string;
  notes: readonly string[];
  create: (call: Call) => { objectId: string; answer: (Element | undefined)[] } | Refusal;
  answer: (call: Call, objectId: string) => (Element | undefined)[];
};

/** A reference id makes one object, once: the same request again is answered with that object (wire 7). */
export function once({ type, key, parent, notes, create, answer }: Once) {
  return (call: Call): (Element | undefined)[] | Refusal => {
    const { store, settings, given } = call;
    const [referenceId, parentId] = [given.required(key), given.required(parent)];
    const fingerprint = fingerprintOf(given.parameters, settings.notesTakePartInComparison ? [] : notes);
    const known = store.references.find(call, type, referenceId);
    if (known) {
      if (known.fingerprint === fingerprint)
        return known.answer !== null && settings.replayAnswers === "originalSnapshot"
          ? (JSON.parse(known.answer) as Element[])
          : answer(call, known.objectId);
      return known.parentId === parentId
        ? refuse("DuplicateRequest", `${key} ${referenceId} was already used with other parameters.`)
        : refuse(settings.referenceUsedElsewhereCode, `${key} ${referenceId} was already used in a different request.`);
    }
    const created = create(call);
    if (isRefusal(created)) return created;
    const { objectId } = created;
    store.references.add(call, type, referenceId, {
      parentId,
      fingerprint,
      objectId,
      answer: JSON.stringify(created.answer),
    });
    return created.answer;
  };
}

/** Taken literally: the text of every parameter counts, `10` is not `10.00` (wire 7). */
function fingerprintOf(parameters: ReadonlyMap<string, string>, ignored: readonly string[]): string {
  const counted = [...parameters].filter(([name]) => !ignored.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(counted)).digest("base64");
}
