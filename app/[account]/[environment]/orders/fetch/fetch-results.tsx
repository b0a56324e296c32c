import CircleAlert from "lucide-react/icons/circle-alert";
import CircleCheck from "lucide-react/icons/circle-check";
import Link from "next/link";
import type { FetchedLine } from "./fetch-action";

/** `account` is where it was looked for: another one may have been chosen since. */
export type Line = FetchedLine & { line: string; account: string };
type Props = { lines: Line[]; environment: string };

/** What became of each line, in the order in which they were given. */
export const FetchResults = ({ lines, environment }: Props) => (
  <ul aria-label="Results" aria-live="polite" className="rounded-lg shadow-line">
    {lines.map(({ line, account, orders, problem }) => (
      <li key={line} className="grid gap-2 px-3 py-2 shadow-line-b last:shadow-none">
        {problem ? <Problem of={line} words={problem} /> : null}
        {orders.map(({ id, found, label, problem: why }) =>
          found ? (
            <p key={id} className="flex items-start gap-2">
              <CircleCheck size={14} className="mt-1 flex-none text-good-t" aria-hidden />
              <span className="min-w-0">
                <span className="sr-only">Fetched: </span>
                <Link href={`/${account}/${environment}/orders/${id}`} className="id link">
                  {id}
                </Link>
                {line.toUpperCase().startsWith(id) || label?.startsWith(line) ? null : (
                  <span className="text-t2"> {line}</span>
                )}
                {label ? <span className="block text-xs text-t2">{label}</span> : null}
                {why ? <span className="block text-xs text-warn-t">{why}</span> : null}
              </span>
            </p>
          ) : (
            <Problem key={id} of={id} words={why ?? "Amazon did not show it."} />
          ),
        )}
      </li>
    ))}
  </ul>
);

const Problem = ({ of, words }: { of: string; words: string }) => (
  <p className="flex items-start gap-2">
    <CircleAlert size={14} className="mt-1 flex-none text-bad-t" aria-hidden />
    <span className="min-w-0">
      <span className="sr-only">Not fetched: </span>
      <span className="id break-all">{of}</span>
      <span className="block text-xs text-t2">{words}</span>
    </span>
  </p>
);
