import { readAs, type ControlAnswer, type ControlCall } from "./control";
import { number, object } from "./shape";

const show = (now: number): ControlAnswer => ({ status: 200, json: { now: new Date(now).toISOString() } });

export const readClock = ({ world }: ControlCall): ControlAnswer => show(world.decide(({ now }) => now));

/** Time only goes forward: what has fallen due cannot be undone. Fractions are seconds. */
const shape = object({ advanceMinutes: number(0, 60 * 24 * 3660) });

export function moveClock({ world, body }: ControlCall): ControlAnswer {
  const read = readAs(shape, body);
  return "answer" in read ? read.answer : show(world.advance(Math.round(read.value.advanceMinutes * 60_000)));
}
