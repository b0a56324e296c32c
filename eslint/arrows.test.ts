import { Linter } from "eslint";
import path from "node:path";
import tseslint from "typescript-eslint";
import { expect, test } from "vitest";
import { arrows } from "./arrows.mjs";

const root = path.resolve(import.meta.dirname, "..");
const linter = new Linter({ cwd: root });

function complaints(file: string, code: string): string[] {
  const messages = linter.verify(
    code,
    {
      files: ["**/*.ts", "**/*.tsx"],
      languageOptions: { parser: tseslint.parser },
      plugins: { tillway: { rules: { arrows } } },
      rules: { "tillway/arrows": "error" },
    },
    path.join(root, file),
  );
  return messages.map(({ message }) => message);
}

test.each([
  ["app/orders/page.tsx", `import { order } from "@/lib/queries/order";`],
  ["app/orders/page.tsx", `import { Button } from "@/components/ui/button";`],
  ["app/orders/[orderId]/page.tsx", `import { Form } from "./form";`],
  ["components/payments/money.tsx", `import { money } from "@/lib/payments/money";`],
  ["lib/mirror/record.ts", `import type { Capture } from "@/lib/mws";`],
  ["lib/mirror/record.ts", `import { type Capture } from "@/lib/mws";`],
  ["lib/intents/run.ts", `import { refund } from "../mws/operations/refund";`],
  ["lib/context.ts", `import { connect } from "@/db/client";`],
  ["db/order.ts", `import type { Money } from "@/lib/payments/money";`],
  ["lib/records/people.test.ts", `import { cloneDatabase } from "@/e2e/support/database";`],
  ["lib/commands/refund.test.ts", `import { tasks } from "@/lib/sync/tasks";`],
  ["e2e/agreement/refund.test.ts", `import { refuseRefund } from "@/lib/payments/refuse-refund";`],
  ["sandbox/server.ts", `import { world } from "./world"; import http from "node:http";`],
  ["instrumentation.ts", `void import("@/lib/env");`],
])("%s may: %s", (file, code) => {
  expect(complaints(file, code)).toEqual([]);
});

test.each([
  ["app/orders/page.tsx", `import { captures } from "@/db/schema";`, "Reads belong in lib/queries"],
  ["app/orders/page.tsx", `import type { Tx } from "@/db/client";`, "Reads belong in lib/queries"],
  ["app/orders/page.tsx", `import { observe } from "@/lib/mirror/observe";`, "app imports nothing from lib/mirror"],
  ["app/orders/page.tsx", `import { refund } from "@/lib/mws";`, "app imports nothing from lib/mws"],
  ["app/orders/page.tsx", `import { tasks } from "@/lib/sync/tasks";`, "app imports nothing from lib/sync"],
  ["app/api/x/route.ts", `const load = () => import("../../../db/client");`, "app imports nothing from db"],
  ["components/ui/button.tsx", `import type { Money } from "@/lib/payments/money";`, "components/payments"],
  ["components/ui/button.test.tsx", `import { cloneDatabase } from "@/e2e/support/database";`, "components/ui"],
  ["components/payments/bar.tsx", `import { Page } from "@/app/page";`, "come in as props"],
  ["lib/payments/capture.ts", `export { now } from "../context";`, "lib/payments is pure"],
  ["lib/payments/capture.ts", `export * from "@/lib/mws";`, "lib/payments is pure"],
  ["lib/mws/client.ts", `import type { Intent } from "@/lib/intents/ports";`, "lib/mws knows nothing of ours"],
  [
    "lib/mirror/record.ts",
    `import { type Capture, refund } from "@/lib/mws";`,
    "nothing other than types from lib/mws",
  ],
  ["lib/queries/order.ts", `import { run } from "@/lib/intents/run";`, "Queries only read"],
  ["lib/commands/refund.ts", `import { context } from "@/lib/context";`, "its context is handed in"],
  ["db/order.ts", `import { money } from "@/lib/payments/money";`, "nothing other than types from lib/payments"],
  ["worker/main.ts", `import { observe } from "@/lib/mirror/observe";`, "belongs in lib/sync"],
  ["sandbox/rules/refund.ts", `import { refuseRefund } from "@/lib/payments/refuse-refund";`, "shares none of it"],
  ["lib/payments/capture.test.ts", `import { database } from "@/lib/context";`, "lib/payments is pure"],
  ["sandbox/rules/refund.test.ts", `import { x } from "@/e2e/support/sandbox";`, "shares none of it"],
  ["e2e/agreement/refund.test.ts", `import { world } from "@/sandbox/world";`, "over HTTP"],
  ["lib/mws/sign.test.ts", `import { verify } from "@/sandbox/wire/signature";`, "lib/mws"],
])("%s may not: %s", (file, code, words) => {
  const [complaint, ...more] = complaints(file, code);
  expect(more).toEqual([]);
  expect(complaint).toContain(words);
});
