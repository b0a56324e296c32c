import { randomUUID } from "node:crypto";
import type { Moment } from "../moment";
import { givenBy } from "../operations/given";
import { checkParameters } from "../operations/parameters";
import type { World } from "../world";
import { commonNamespace, isRefusal, refuse, type Refusal } from "./errors";
import { faultNamed, noFault } from "./faults";
import { admit, type Admitted, type HttpCall } from "./front-door";
import { spendQuota } from "./quota";
import { replyNo, replyYes, type Envelope, type HttpAnswer } from "./reply";
import { sectionAt, type Section } from "./sections";

/** A null answer closes the connection without a word. */
export type Delivery = { answer: HttpAnswer | null; delayMs: number };

/** The parameters of a call, or why its body could not be read. */
type Unread = Omit<HttpCall, "parameters"> & { parameters: HttpCall["parameters"] | Refusal };

/** One call of Amazon's API: checked, decided and on the disk before anything of it is answered. */
export function answerCall(world: World, { parameters: read, ...rest }: Unread): Delivery {
  const { store, settings, clock } = world;
  const parameters = isRefusal(read) ? [] : read;
  const section = sectionAt(rest.path, parameters);
  return world.decide((moment): Delivery => {
    const caller = store.accounts.byKey(new Map(parameters).get("AWSAccessKeyId") ?? "");
    const envelope = {
      requestId: randomUUID(),
      now: moment.now,
      namespace: section?.namespace ?? commonNamespace,
      capitalD: caller !== undefined && settings.capitalRequestIDRegions.includes(caller.region),
    };
    const promptly = (answer: HttpAnswer): Delivery => ({ answer, delayMs: 0 });
    if (!section)
      return promptly(replyNo(envelope, refuse("InvalidAddress", `There is nothing at ${rest.path}.`), settings));
    if (isRefusal(read)) return promptly(replyNo(envelope, read, settings));
    const http = { ...rest, parameters };
    const admitted = admit(store, settings, section, http, clock.machine());
    if (isRefusal(admitted)) return promptly(replyNo(envelope, admitted, settings));
    const { refusal, headers } = spendQuota(world, section, admitted);
    if (refusal) return promptly(withHeaders(replyNo(envelope, refusal, settings), headers));
    // A fault waits for a call that would otherwise be carried out: a throttled one does not use it up.
    const fault = faultNamed(store.faults.take(admitted.action, admitted.sellerId) ?? "") ?? noFault;
    const answer = fault.carriedOut ? carryOut(moment, envelope, section, admitted, http) : null;
    if (isRefusal(fault.seen)) return promptly(replyNo(envelope, fault.seen, settings));
    if (fault.seen === "nothing" || !answer) return { answer: null, delayMs: fault.delayMs };
    const body = fault.seen === "garbage" ? "<AuthorizeResponse <<< this is no XML" : answer.body;
    return { answer: withHeaders({ ...answer, body }, headers), delayMs: fault.delayMs };
  });
}

const withHeaders = (answer: HttpAnswer, headers: Record<string, string>) => ({
  ...answer,
  headers: { ...answer.headers, ...headers },
});

function carryOut(
  moment: Moment,
  envelope: Envelope,
  section: Section,
  admitted: Admitted,
  http: HttpCall,
): HttpAnswer {
  const { action, operation, account, sellerId } = admitted;
  const parameters = checkParameters(operation.parameters, http.parameters, section.sellerNames, moment.settings);
  if (isRefusal(parameters)) return replyNo(envelope, parameters, moment.settings);
  if (operation.writes && !account.active)
    return replyNo(
      envelope,
      refuse("InvalidAccountStatus", `The account of ${sellerId} is not active.`),
      moment.settings,
    );
  const { environment } = section;
  const answer = operation.run({ ...moment, account, sellerId, environment, given: givenBy(parameters) });
  return isRefusal(answer) ? replyNo(envelope, answer, moment.settings) : replyYes(envelope, action, operation, answer);
}
