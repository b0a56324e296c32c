"use server";

import { refresh } from "next/cache";
import { requireActorForOrder } from "@/lib/auth/require-actor";
import { addNote, NOTE_MAX } from "@/lib/commands/add-note";
import { explainCommand } from "@/lib/commands/refusal-words";
import { removeNote } from "@/lib/commands/remove-note";
import { contextFor } from "@/lib/context";
import { LOCALE } from "./actions/wording";

export type NoteState = { problem?: string; added?: number };

export async function addNoteAction(orderId: string, previous: NoteState, form: FormData): Promise<NoteState> {
  const actor = await requireActorForOrder(orderId, "note");
  const body = String(form.get("body") ?? "").trim();
  if (body === "") return { ...previous, problem: "Write something first." };
  if (body.length > NOTE_MAX) return { ...previous, problem: `${body.length - NOTE_MAX} characters too many.` };
  const result = await addNote(contextFor(actor), { orderId, body });
  if (!result.ok) return { ...previous, problem: explainCommand(result.refusal, { locale: LOCALE }) };
  refresh();
  return { added: (previous.added ?? 0) + 1 };
}

export async function removeNoteAction(orderId: string, noteId: string): Promise<{ problem: string | null }> {
  const actor = await requireActorForOrder(orderId, "note");
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(noteId);
  const result = isId ? await removeNote(contextFor(actor), { noteId }) : null;
  refresh();
  return { problem: result?.ok ? null : "Only who wrote a note, or an administrator, can remove it." };
}
