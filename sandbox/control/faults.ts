import { z } from "zod";
import { payOperations } from "../operations/index";
import { reportOperations } from "../operations/reports";
import { faultModes, faultNamed } from "../wire/faults";
import { problem, readAs, type ControlAnswer } from "./control";
import type { ControlCall } from "./routes";

const shape = z.object({
  operation: z.string().default("*"),
  mode: z.string(),
  count: z.number().int().min(0).max(1_000_000).default(1),
  sellerId: z.string().optional(),
});

export const listFaults = ({ world }: ControlCall): ControlAnswer => ({ status: 200, json: world.store.faults.all() });

export function addFault({ world, body }: ControlCall): ControlAnswer {
  const read = readAs(shape, body);
  if ("answer" in read) return read.answer;
  const { operation, mode, count, sellerId } = read.value;
  if (!faultNamed(mode)) return problem(400, `There is no mode ${mode}: use ${faultModes.join(", ")}.`);
  if (operation !== "*" && !(operation in { ...payOperations, ...reportOperations }))
    return problem(400, `There is no operation ${operation}.`);
  if (count > 0) world.decide(({ store }) => store.faults.add(operation, mode, count, sellerId ?? null));
  return { status: 201, json: { operation, mode, count, sellerId } };
}
