"use client";

import { useState } from "react";
import { Note } from "@/components/ui/note";
import { RadioCard } from "@/components/ui/radio-card";
import { describeIntent } from "@/lib/payments/words";
import { noteIn } from "../../intent-words";
import { ActionDialog } from "../form/action-dialog";
import type { ActionDialogProps } from "../form/dialog-props";
import { NoteField } from "../form/note-field";
import { needsPerson } from "../open-questions";
import { deedOfRow } from "../outcome/deeds";
import { lastPart, sayMoney, sayTime } from "../wording";
import { candidatesFor } from "./candidates";
import { settleAction } from "./settle-action";

const DID_NOT_HAPPEN = "did-not-happen";

export default function SettleDialog(props: ActionDialogProps) {
  const { order, target } = props;
  const [chosen, choose] = useState<string | null>(null);
  const row = order.intents.find(({ id }) => id === target.intentId);
  const open = row && needsPerson(row) ? row : null;
  const deed = row && deedOfRow(row, order);
  const candidates = open ? candidatesFor(open, order) : [];
  const blocked = !open ? "This is settled already." : chosen ? null : "Choose what happened.";
  return (
    <ActionDialog
      {...props}
      kind="settle"
      send={settleAction}
      title={deed ? `What became of ${deed.the}?` : "What became of it?"}
      button={{ label: "Settle it", pending: "Settling", danger: chosen === DID_NOT_HAPPEN }}
      blocked={blocked}
      unsaved="Nothing was decided. Closing loses what you typed."
    >
      {(problemOf) => (
        <>
          <input type="hidden" name="intentId" value={target.intentId} />
          <input type="hidden" name="ending" value={chosen === DID_NOT_HAPPEN ? "didNotHappen" : "object"} />
          {open ? (
            <Note tone="unk">
              {describeIntent({ state: "needs_person" }).sentence} Asked for by {open.requestedBy ?? "somebody"},{" "}
              {sayTime(open.requestedAt, order)}. Sent {times(open.sends)}, looked up {times(open.looks)}
              {noteIn(open)}.
            </Note>
          ) : null}
          <fieldset>
            <legend className="mb-1.5 font-medium">Look in Seller Central, then choose</legend>
            <div className="flex flex-col gap-1.5">
              {candidates.map(({ id, amount, state, createdAt }) => (
                <RadioCard
                  key={id}
                  name="objectId"
                  value={id}
                  checked={chosen === id}
                  onChange={() => choose(id)}
                  title={
                    <>
                      It is <span className="id">{lastPart(id)}</span>
                    </>
                  }
                  detail={`${state}, ${sayTime(createdAt, order)}`}
                  end={amount ? sayMoney(amount) : null}
                />
              ))}
              <RadioCard
                name="objectId"
                value={DID_NOT_HAPPEN}
                checked={chosen === DID_NOT_HAPPEN}
                onChange={() => choose(DID_NOT_HAPPEN)}
                title="It did not happen"
                detail="What it reserved becomes free again, so it can be asked for anew."
              />
            </div>
          </fieldset>
          {chosen === DID_NOT_HAPPEN ? (
            <NoteField
              name="reason"
              label="How you know"
              reader="In the audit log"
              max={1000}
              error={problemOf("reason")}
            />
          ) : null}
        </>
      )}
    </ActionDialog>
  );
}

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);
