import { lookUp } from "../look-up";
import { problem, readAs, type ControlAnswer, type ControlCall } from "./control";
import { amazonActs } from "./amazon-acts";
import { buyerActs } from "./buyer-acts";
import { moneyActs } from "./money-acts";
import { findSubject } from "./subject";
import { wishShape, type Act } from "./wish";

const acts: Record<string, Act> = { ...buyerActs, ...amazonActs, ...moneyActs };

export function actOn({ world, id, body }: ControlCall): ControlAnswer {
  const read = readAs(wishShape, body);
  if ("answer" in read) return read.answer;
  const act = lookUp(acts, read.value.action);
  if (!act) return problem(400, `There is no action ${read.value.action}: use ${Object.keys(acts).join(", ")}.`);
  return world.decide((moment): ControlAnswer => {
    const subject = findSubject(moment, id);
    if (!subject) return problem(404, `There is no object ${id}.`);
    const obstacle = act(moment, subject, read.value);
    if (obstacle !== null) return problem(409, `${read.value.action} on ${subject.kind} ${id}: ${obstacle}`);
    const { status } = findSubject(moment, id)?.object ?? subject.object;
    return { status: 200, json: { id, state: status.state, reasonCode: status.reasonCode ?? null } };
  });
}
