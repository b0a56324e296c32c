import { Note } from "@/components/ui/note";
import { RelativeTime } from "@/components/ui/relative-time";
import { whyPaused } from "@/lib/payments/words/why-paused";
import type { EnvironmentStatus } from "@/lib/queries/accounts-list";
import { EnvironmentBadge } from "../environment-badge";
import { environmentNames } from "../environment-names";
import { ResumeButton } from "./resume-button";
import { TestButton } from "./test-button";

type Props = { accountId: string; environments: EnvironmentStatus[]; keysSince: string | undefined; now: string };

export const Connection = ({ accountId, environments, keysSince, now }: Props) => (
  <ul className="flex flex-col gap-3">
    {environments.map((status) => (
      <li key={status.environment}>
        <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
          <span className="flex min-h-8 items-center pointer-coarse:min-h-11">
            <EnvironmentBadge status={status} />
          </span>
          <span className="flex min-h-8 items-center text-t2 pointer-coarse:min-h-11">
            {status.lastAnsweredAt ? (
              <span>
                Amazon answered <RelativeTime at={status.lastAnsweredAt} now={now} zone="UTC" style="ago" />
              </span>
            ) : null}
          </span>
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
