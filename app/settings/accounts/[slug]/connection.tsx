import { Note } from "@/components/ui/note";
import { RelativeTime } from "@/components/ui/relative-time";
import { whyPaused } from "@/lib/payments/words/why-paused";
import type { EnvironmentStatus } from "@/lib/queries/accounts-list";
import { isPassing } from "@/lib/queries/connection-tests";
import { EnvironmentBadge } from "../environment-badge";
import { environmentNames } from "../environment-names";
import { ResumeButton } from "./resume-button";
import { TestButton } from "./test-button";
import { sayProblem } from "./test-words";

type Props = { accountId: string; environments: EnvironmentStatus[]; keysSince: string | undefined; now: string };

export const Connection = ({ accountId, environments, keysSince, now }: Props) => (
  <ul className="flex flex-col gap-3">
    {environments.map((status) => (
      <li key={status.environment}>
        <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
          <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 max-sm:basis-full sm:flex-1 pointer-coarse:min-h-11">
            <EnvironmentBadge status={status} />
            <LastHeard status={status} now={now} />
            <TestAnswer test={status.lastTest} />
          </div>
          {status.enabled ? (
            <TestButton
              key={keysSince} // what was said of other keys goes with them
              accountId={accountId}
              environment={status.environment}
              name={environmentNames[status.environment]}
            />
          ) : null}
        </div>
        {status.enabled && status.pausedBecause ? (
          <Note
            tone="bad"
            className="mt-2"
            title="Nothing is sent to Amazon."
            actions={<ResumeButton accountId={accountId} environment={status.environment} />}
          >
            {whyPaused(status.pausedBecause)} We try again by ourselves every few minutes.{" "}
            <span className="reason-code">{status.pausedBecause}</span>
          </Note>
        ) : null}
      </li>
    ))}
  </ul>
);

/** The newest of what is known: a test, until a call of ours was answered after it. */
function LastHeard({ status: { lastTest, lastAnsweredAt }, now }: { status: EnvironmentStatus; now: string }) {
  if (lastTest)
    return (
      <span className="text-t2">
        Tested <RelativeTime at={lastTest.at} now={now} zone="UTC" style="ago" /> by {lastTest.by}
      </span>
    );
  return lastAnsweredAt ? (
    <span className="text-t2">
      Amazon answered <RelativeTime at={lastAnsweredAt} now={now} zone="UTC" style="ago" />
    </span>
  ) : null;
}

const TestAnswer = ({ test }: { test: EnvironmentStatus["lastTest"] }) => (
  <span role="status" className={!test?.refusal ? "text-good-t" : isPassing(test.refusal) ? "text-t2" : "text-bad-t"}>
    {test?.refusal ? sayProblem(test.refusal) : test ? "Amazon accepted the keys." : null}
  </span>
);
