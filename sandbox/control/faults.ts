import { payOperations } from "../operations/index";
import { reportOperations } from "../operations/reports";
import { lookUp } from "../look-up";
import { faultModes, faultNamed } from "../wire/faults";
import { problem, readAs, type ControlAnswer, type ControlCall } from "./control";
import { object, optional, or, text, whole } from "./shape";

const shape = object({
  operation: or(text(), "*"),
  mode: text(),
  count: or(whole(0, 1_000_000), 1),
  sellerId: optional(text()),
});

export const listFaults = ({ world }: ControlCall): ControlAnswer => ({ status: 200, json: world.store.faults.all() });

export function addFault({ world, body }: ControlCall): ControlAnswer {
  const read = readAs(shape, body);
  if ("answer" in read) return read.answer;
  const { operation, mode, count, sellerId } = read.value;
  if (!faultNamed(mode)) return problem(400, `There is no mode ${mode}: use ${faultModes.join(", ")}.`);
  if (operation !== "*" && !lookUp({ ...payOperations, ...reportOperations }, operation))
    return problem(400, `There is no operation ${operation}.`);
  if (count > 0) world.decide(({ store }) => store.faults.add(operation, mode, count, sellerId ?? null));
  return { status: 201, json: { operation, mode, count, sellerId } };
}
