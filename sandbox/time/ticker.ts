import type { World } from "../world";

/** Lets what falls due happen also while nobody calls, so that notifications of it leave on time. */
export function startTicker(world: World) {
  let timer: NodeJS.Timeout | undefined;
  const wake = () => {
    clearTimeout(timer);
    const next = world.store.timers.next();
    if (!next) return;
    timer = setTimeout(
      () => world.decide(() => undefined),
      Math.min(Math.max(0, next.dueAt - world.clock.now()), 60_000),
    );
    timer.unref();
  };
  world.afterEachDecision(wake);
  wake();
  return { stop: () => clearTimeout(timer) };
}
