import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { currentPerson } from "@/lib/auth/current-person";
import { can, type Permission } from "@/lib/auth/permissions";
import { requireActorForIntent, requireActorForOrder } from "@/lib/auth/require-actor";
import type { CommandActor, CommandContext } from "@/lib/commands/context";
import { contextFor, database } from "@/lib/context";
import { log } from "@/lib/logger";
import { orderView, type OrderView } from "@/lib/queries/order-view";
import { REQUEST_ID_HEADER } from "@/lib/request-id";
import { problem, type FormState } from "./form-state";

type Proven<T> = ({ ok: true } & T) | { ok: false; said: FormState };

/** Who sends this form, on which order: proven from the order's own row. Amounts are read in that order's currency. */
export async function orderOfForm(
  form: FormData,
  permission: Permission,
): Promise<Proven<{ context: CommandContext; order: OrderView }>> {
  if (!(await currentPerson())) return SIGNED_OUT;
  const orderId = String(form.get("orderId"));
  const actor = await requireActorForOrder(orderId, "see");
  if (!can(actor.role, permission)) return ROLE_TOO_SMALL;
  const order = await orderView(database(), actor.scope, orderId);
  if (!order) notFound();
  return { ok: true, context: await contextOfRequest(actor), order };
}

/** The same for forms about an operation of ours. */
export async function contextOfIntentForm(form: FormData): Promise<Proven<{ context: CommandContext }>> {
  if (!(await currentPerson())) return SIGNED_OUT;
  const actor = await requireActorForIntent(String(form.get("intentId")), "see");
  if (!can(actor.role, "settle")) return ROLE_TOO_SMALL;
  return { ok: true, context: await contextOfRequest(actor) };
}

/** A page leads to the sign-in page; a dialog stays, with what was typed in it. */
const SIGNED_OUT = {
  ok: false as const,
  said: {
    ...problem(
      "You are signed out, so nothing was sent now. Sign in again in another tab, then press the button here.",
    ),
    signIn: true,
  },
};

/** The role may have been lowered while the form was open: what was typed may be somebody else's to send. */
const ROLE_TOO_SMALL = {
  ok: false as const,
  said: problem("Your role does not allow this any more. Nothing was sent now."),
};

/** `after`: Next ends the process only when what this request began is done, answered or not. */
async function contextOfRequest(actor: CommandActor): Promise<CommandContext> {
  const context = contextFor(actor);
  const requestLog = log().child({ requestId: (await headers()).get(REQUEST_ID_HEADER) });
  return { ...context, intents: { ...context.intents, log: requestLog, goesOn: after } };
}
