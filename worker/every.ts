import type { Log } from "@/lib/intents/ports";

export type Regular = { stop(): Promise<void> };

/** Does something again and again, one at a time; a failure is said and tried again, since the database may be restarting. */
export function every(ms: number, act: () => Promise<unknown>, log: Log): Regular {
  let over = false;
  let timer: NodeJS.Timeout | undefined;
  let wake = () => {};
  const loop = (async () => {
    while (!over) {
      await act().catch((err: unknown) => log.warn({ err }, "A regular task failed and will be tried again"));
      if (over) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, ms);
      });
    }
  })();
  return {
    stop() {
      over = true;
      clearTimeout(timer);
      wake();
      return loop;
    },
  };
}
