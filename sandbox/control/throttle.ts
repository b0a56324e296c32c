import { z } from "zod";
import { switchThrottle } from "../wire/quota";
import { readAs, type ControlAnswer } from "./control";
import type { ControlCall } from "./routes";

const shape = z.object({ enabled: z.boolean(), sellerId: z.string().optional() });

export function switchQuotas({ world, body }: ControlCall): ControlAnswer {
  const read = readAs(shape, body);
  if ("answer" in read) return read.answer;
  world.decide(() => switchThrottle(world, read.value.enabled, read.value.sellerId));
  world.throttle.clear();
  return { status: 200, json: read.value };
}
