import type { Store } from "./store/store";

/** The stand-in's clock is the machine's, moved; the distance is kept, so that a restart does not turn time back. */
export function createClock(store: Store, machine: () => number = Date.now) {
  let offset = Number(store.meta.get("clockOffsetMs") ?? 0);
  return {
    machine,
    now: () => machine() + offset,
    isSet: () => store.meta.get("clockOffsetMs") !== undefined,
    setOffset(next: number) {
      offset = next;
      store.meta.set("clockOffsetMs", String(next));
    },
    offset: () => offset,
  };
}
