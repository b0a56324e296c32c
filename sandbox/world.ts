import { builtInAccounts } from "./accounts";
import { createClock } from "./clock";
import type { Moment } from "./moment";
import type { Settings } from "./settings";
import { openStore } from "./store/store";
import { runDue } from "./time/due";
import { createThrottle } from "./wire/throttle";

export type World = ReturnType<typeof createWorld>;

/** Everything one stand-in is: its books, its clock, its quotas. Nothing that must survive a kill lives only here. */
export function createWorld({ directory, settings }: { directory: string; settings: Settings }) {
  const store = openStore(directory);
  for (const account of builtInAccounts) if (!store.accounts.bySeller(account.sellerId)) store.accounts.save(account);
  const clock = createClock(store);
  const throttle = createThrottle(clock.machine);
  const afterwards = new Set<() => void>();
  const decide = <Result>(work: (moment: Moment) => Result): Result => {
    const result = store.transaction(() => {
      const moment = { store, settings, now: clock.now() };
      runDue(moment);
      return work(moment);
    });
    for (const wake of afterwards) wake();
    return result;
  };
  return {
    store,
    settings,
    clock,
    throttle,
    /** One decision: what has fallen due happens first, then the work, and all of it is on the disk before it returns. */
    decide,
    afterEachDecision: (wake: () => void) => afterwards.add(wake),
    /** Moves the clock; everything on the way happens in order, each at its own time. */
    advance(ms: number): number {
      store.transaction(() => clock.setOffset(clock.offset() + ms));
      return decide(({ now }) => now);
    },
  };
}
