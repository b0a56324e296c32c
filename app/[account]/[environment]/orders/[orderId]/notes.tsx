"use client";

import Trash2 from "lucide-react/icons/trash-2";
import { useActionState, useEffect, useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { FieldNote } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast";
import { addNoteAction, removeNoteAction } from "./note-actions";
import { NOTE_FIELD } from "./note-field";

export type NoteView = { id: string; author: string; at: string; when: string; body: string; removable: boolean };
type Props = { orderId: string; notes: NoteView[]; canAdd: boolean };

/** What our people tell each other about the order. Amazon and the buyer never see it. */
export function Notes({ orderId, notes, canAdd }: Props) {
  return (
    <>
      {canAdd ? <NewNote orderId={orderId} /> : null}
      {notes.length === 0 && !canAdd ? <p className="text-xs text-t2">There are no notes.</p> : null}
      <ul className="flex flex-col gap-2">
        {notes.map((note) => (
          <li key={note.id}>
            <OneNote orderId={orderId} note={note} />
          </li>
        ))}
      </ul>
    </>
  );
}

function NewNote({ orderId }: { orderId: string }) {
  const [state, add, adding] = useActionState(addNoteAction.bind(null, orderId), {});
  const form = useRef<HTMLFormElement>(null);
  return (
    <form ref={form} action={add} className="group/new mb-3" key={state.added ?? 0}>
      <label htmlFor={NOTE_FIELD} className="sr-only">
        New internal note
      </label>
      <Textarea
        id={NOTE_FIELD}
        name="body"
        rows={1}
        placeholder="Add a note for your team"
        aria-invalid={state.problem ? true : undefined}
        className="min-h-9"
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
          if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
          event.preventDefault();
          form.current?.requestSubmit();
        }}
      />
      {state.problem ? <FieldNote bad>{state.problem}</FieldNote> : null}
      <div className="mt-2 hidden justify-end group-focus-within/new:flex group-has-[textarea:not(:placeholder-shown)]/new:flex">
        <Button type="submit" size="sm" pending={adding ? "Adding" : null}>
          Add note
        </Button>
      </div>
    </form>
  );
}

const UNDO_MS = 6_000;

function OneNote({ orderId, note }: { orderId: string; note: NoteView }) {
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    if (!leaving) return;
    const remove = async () => {
      const { problem } = await removeNoteAction(orderId, note.id).catch(() => ({
        problem: "This page can’t reach Tillway. The note is still there.",
      }));
      if (!problem) return;
      setLeaving(false);
      showToast({ tone: "bad", title: "The note was not removed", text: problem });
    };
    const timer = setTimeout(() => void remove(), UNDO_MS);
    return () => clearTimeout(timer);
  }, [leaving, orderId, note.id]);

  if (leaving)
    return (
      <p
        role="status"
        className="card flex items-center gap-2 rounded-lg bg-surface py-1.5 pr-1.5 pl-3 text-xs text-t2 shadow-line"
      >
        Note removed
        <Button size="sm" variant="ghost" className="ml-auto" autoFocus onClick={() => setLeaving(false)}>
          Undo
        </Button>
      </p>
    );
  return (
    <article className="card group/note rounded-lg bg-surface px-3 py-2.5 shadow-line">
      <div className="mb-1 flex items-center gap-1.5 text-xs text-t2">
        <Avatar name={note.author} />
        <span className="font-medium text-t1">{note.author}</span>
        <time dateTime={note.at} className="num ml-auto">
          {note.when}
        </time>
        {note.removable ? (
          <IconButton label="Remove this note" size="sm" className="-my-1 -mr-1.5" onClick={() => setLeaving(true)}>
            <Trash2 size={13} aria-hidden />
          </IconButton>
        ) : null}
      </div>
      <p className="[overflow-wrap:anywhere] whitespace-pre-line">{note.body}</p>
    </article>
  );
}
