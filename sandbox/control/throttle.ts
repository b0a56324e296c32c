import { refillQuotas, switchThrottle } from "../wire/quota";
import { readAs, type ControlAnswer, type ControlCall } from "./control";
import { flag, object, optional, text } from "./shape";

const shape = object({ enabled: flag, sellerId: optional(text()) });

export function switchQuotas({ world, body }: ControlCall): ControlAnswer {
  const read = readAs(shape, body);
  if ("answer" in read) return read.answer;
  world.decide(() => switchThrottle(world, read.value.enabled, read.value.sellerId));
  refillQuotas(world, read.value.sellerId);
  return { status: 200, json: read.value };
}
