"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { contextForAdmin } from "@/lib/context-for-admin";
import { requirePermission } from "@/lib/auth/require-person";
import { testAccountConnection } from "@/lib/commands/test-account-connection";
import type { FormState } from "../../form-state";
import { sayTest } from "./test-words";

const bound = z.tuple([z.uuid(), z.enum(["sandbox", "production"])]);

export async function testConnectionAction(accountId: string, environment: string): Promise<FormState> {
  const person = await requirePermission("manageAccounts");
  const [id, place] = bound.parse([accountId, environment]); // bound arguments come from the browser too
  const tested = await testAccountConnection(contextForAdmin(person), { accountId: id, environment: place });
  refresh();
  if (tested.ok || tested.refusal.why === "amazonSaysNo") return {}; // the page says what Amazon answered
  return { problem: sayTest(tested.refusal) };
}
