import { RelativeTime } from "@/components/ui/relative-time";
import type { AccountDetails } from "@/lib/queries/account-details";
import { KeysAge } from "../keys-age";
import { RotateForm } from "./rotate-form";

export function Keys({ account, now }: { account: AccountDetails; now: string }) {
  const inUse = account.keys.find((key) => key.until === null);
  const before = account.keys.filter((key) => key.until !== null);
  return (
    <>
      {inUse ? (
        <p>
          <span className="font-mono text-xs">{inUse.accessKeyId}</span>
          {inUse.withAuthToken ? ", with an authorization token" : null}.{" "}
          <span className="text-t2">
            <KeysAge since={inUse.since} now={now} zone={account.timeZone} />. The secret is kept encrypted and can’t be
            shown.
          </span>
        </p>
      ) : (
        <p className="text-bad-t">No keys yet: nothing can be asked of Amazon.</p>
      )}
      {before.length > 0 ? (
        <ul className="mt-2 text-xs text-t2">
          {before.slice(0, 5).map((key) => (
            <li key={key.since}>
              <span className="font-mono">{key.accessKeyId}</span>, until{" "}
              <RelativeTime at={key.until!} now={now} zone={account.timeZone} style="date" />
            </li>
          ))}
        </ul>
      ) : null}
      <RotateForm accountId={account.id} name={account.name} />
    </>
  );
}
