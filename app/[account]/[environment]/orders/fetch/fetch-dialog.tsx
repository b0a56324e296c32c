"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Progress } from "@/components/ui/progress";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { fetchAction, type FetchedLine } from "./fetch-action";
import { FetchResults, type Line } from "./fetch-results";
import { LINES_MAX, readLines } from "./read-lines";

export type FetchDialogProps = {
  environment: string;
  accounts: { slug: string; name: string }[];
  /** What the field begins with. */
  text: string;
  open: boolean;
  onClose: () => void;
};

type Problems = { account?: string; ids?: string };

/** Brings orders in, one line after the other: what is fetched stays fetched, whenever one stops. */
export function FetchDialog({ environment, accounts, text, open, onClose }: FetchDialogProps) {
  const router = useRouter();
  const [account, setAccount] = useState(accounts.length === 1 ? accounts[0]!.slug : "");
  const [problems, setProblems] = useState<Problems>({});
  const [lines, setLines] = useState<Line[]>([]);
  const [asked, setAsked] = useState(0);
  const [fetching, setFetching] = useState(false);
  const going = useRef(false);

  const inAccount = accounts.length > 1 ? ` in ${accounts.find(({ slug }) => slug === account)?.name}` : "";

  const fetchAll = async (form: FormData) => {
    const given = readLines(String(form.get("ids")));
    const wrong = problemsWith(account, given);
    setProblems(wrong);
    if (wrong.account || wrong.ids) return;
    setLines([]);
    setAsked(given.length);
    setFetching(true);
    going.current = true;
    const done: Line[] = [];
    const unknownNumber = `Amazon has no order under this order number${inAccount}. Capitals count.`;
    for (const line of given) {
      if (!going.current) break;
      const answer: FetchedLine = await fetchAction({ account, environment }, line).catch(() => ({
        orders: [],
        problem: "Tillway could not be reached. Try this one again.",
      }));
      done.push({ line, account, ...answer, problem: answer.unknownNumber ? unknownNumber : answer.problem });
      setLines([...done]);
    }
    setFetching(false);
    going.current = false;
    router.refresh();
  };
  const stop = () => {
    going.current = false;
  };
  const stopped = !fetching && lines.length < asked;
  const [first] = lines;
  const where = accounts.length > 1 && first ? accounts.find(({ slug }) => slug === first.account)?.name : null;
  const looked = `${lines.length} of ${asked}${stopped ? ", stopped" : ""}`;
  const close = () => {
    stop();
    onClose();
  };

  return (
    <Dialog
      open={open}
      onClose={close}
      title="Fetch by ID"
      about={accounts.length === 1 ? accounts[0]!.name : undefined}
      foot="Reads from Amazon. Nothing is changed there."
      actions={
        <>
          <Button onClick={fetching ? stop : close}>{fetching ? "Stop" : "Close"}</Button>
          <Button type="submit" form="fetch-orders" variant="primary" pending={fetching ? "Fetching" : null}>
            Fetch from Amazon
          </Button>
        </>
      }
    >
      <form
        id="fetch-orders"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!fetching) void fetchAll(new FormData(event.currentTarget));
        }}
      >
        {accounts.length > 1 ? (
          <Field id="fetch-account" label="Account" error={account === "" && problems.account}>
            {(control) => (
              <Select
                {...control}
                disabled={fetching}
                value={account}
                onChange={(event) => setAccount(event.currentTarget.value)}
              >
                <option value="">Choose</option>
                {accounts.map(({ slug, name }) => (
                  <option key={slug} value={slug}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ) : null}
        <Field
          id="fetch-ids"
          label="Amazon’s IDs, or your own order IDs"
          error={problems.ids}
          hint="One per line. For an authorization, capture or refund ID, Tillway fetches its order."
        >
          {(control) => (
            <Textarea
              {...control}
              name="ids"
              rows={5}
              defaultValue={text}
              spellCheck={false}
              readOnly={fetching}
              placeholder={environment === "sandbox" ? "S01-1234567-1234567" : "P01-1234567-1234567"}
              className="font-mono [&]:max-h-44"
            />
          )}
        </Field>
      </form>
      {asked > 0 ? (
        <div className="mt-4 grid gap-3">
          <Progress
            label={where ? `Looked up in ${where}` : "Looked up"}
            value={lines.length}
            max={asked}
            note={looked}
          />
          <FetchResults lines={lines} environment={environment} />
        </div>
      ) : null}
    </Dialog>
  );
}

function problemsWith(account: string, given: string[]): Problems {
  const tooMany = `These are ${given.length} IDs. Fetch at most ${LINES_MAX} at once.`;
  return {
    account: account === "" ? "Choose the account that these orders belong to." : undefined,
    ids: given.length === 0 ? "Enter at least one ID." : given.length > LINES_MAX ? tooMany : undefined,
  };
}
