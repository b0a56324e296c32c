import type { NotificationRow } from "../store/notifications";
import type { World } from "../world";
import { identityOf } from "./certificate";
import { sealed, subscriptionOf } from "./envelope";

/** Carries notifications out of the table to their listeners, again and again until they are taken (domain 5.6). */
export function startSender(world: World, url: string) {
  const { store, settings, clock } = world;
  const stopped = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let sending = false;

  const wake = () => {
    if (stopped.signal.aborted || sending) return;
    clearTimeout(timer);
    const at = store.notifications.nextTryAt();
    if (at === undefined || at === null) return;
    timer = setTimeout(() => void sendDue(), Math.min(Math.max(0, at - clock.machine()), 60_000));
    timer.unref();
  };

  async function sendDue(): Promise<void> {
    sending = true;
    await Promise.all(store.notifications.waiting(clock.machine()).map(send));
    sending = false;
    wake();
  }

  async function send(row: NotificationRow): Promise<void> {
    const { status, problem } = await post(row, sealed(row.body, identityOf(store), url));
    if (stopped.signal.aborted) return;
    const taken = status !== null && status >= 200 && status < 300;
    const waitMs = settings.notificationRetriesMs[row.tries] ?? settings.notificationLaterMs;
    const again = taken || row.tries + 1 >= settings.notificationTriesMax ? null : clock.machine() + waitMs;
    store.notifications.answered(row.sequence, status, problem, again);
  }

  async function post({ url: listener }: NotificationRow, body: string) {
    const { MessageId = "", TopicArn = "" } = JSON.parse(body) as Record<string, string>;
    const headers = {
      "content-type": "text/plain; charset=UTF-8", // although it is JSON (domain 5.1)
      "user-agent": "Amazon Simple Notification Service Agent",
      "x-amz-sns-message-type": "Notification",
      "x-amz-sns-message-id": MessageId,
      "x-amz-sns-topic-arn": TopicArn,
      "x-amz-sns-subscription-arn": subscriptionOf(TopicArn),
    };
    const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(settings.notificationTimeoutMs)]);
    try {
      const response = await fetch(listener, { method: "POST", headers, body, signal, redirect: "manual" });
      await response.body?.cancel();
      return { status: response.status, problem: null };
    } catch (error) {
      const { cause, message } = error as Error;
      return { status: null, problem: cause instanceof Error ? cause.message : message };
    }
  }

  world.afterEachDecision(wake);
  wake();
  return {
    stop() {
      stopped.abort();
      clearTimeout(timer);
    },
  };
}
