"use server";

import { z } from "zod";
import { recordAuditRead } from "@/lib/commands/record-audit-read";
import { database } from "@/lib/context";
import { verifyAuditChain, type AuditFault } from "@/lib/queries/audit-verification";
import { ORGANIZATION } from "./read-audit";
import { requireAudit } from "./require-audit";

export type VerifyState = { fault?: string; sound?: { title: string; hash: string } };

const bound = z.tuple([z.string(), z.string(), z.boolean()]);

export async function verifyAction(account: string, environment: string, ofPeople: boolean): Promise<VerifyState> {
  const [slug, name, people] = bound.parse([account, environment, ofPeople]); // bound arguments come from the browser too
  const place = { account: slug, environment: name };
  const { person, ask } = await requireAudit(place, people ? { of: ORGANIZATION } : {});
  const { checked, lastHash, firstFault } = await verifyAuditChain(database(), ask.chain);
  const facts = { checked, sound: firstFault === null };
  await recordAuditRead({ db: database(), person }, { chain: ask.chain, action: "audit.verified", facts });
  if (firstFault) return { fault: `${faults[firstFault.fault](firstFault.sequence)} ${checked} entries were checked.` };
  return { sound: { title: `All ${checked} entries are as they were written.`, hash: lastHash ?? "none" } };
}

const faults: Record<AuditFault, (sequence: number) => string> = {
  changed: (n) => `Entry ${n} is not what was written then.`,
  missing: (n) => `Something before entry ${n} was taken out or put in.`,
  personalValueChanged: (n) => `A name or address of entry ${n} is not what was written then.`,
};
