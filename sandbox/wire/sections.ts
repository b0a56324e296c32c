import type { Environment } from "../model";
import { payOperations } from "../operations/index";
import type { Operation } from "../operations/operation";
import { payNamespace } from "./errors";
import type { Parameter } from "./signature";

export type Section = {
  name: "OffAmazonPayments" | "Reports";
  environment: Environment;
  version: string;
  namespace: string;
  operations: Record<string, Operation>;
};

const pay = (environment: Environment): Section => ({
  name: "OffAmazonPayments",
  environment,
  version: "2013-01-01",
  namespace: payNamespace,
  operations: payOperations,
});

const paths: Record<string, Section> = {
  "/OffAmazonPayments/2013-01-01": pay("production"),
  "/OffAmazonPayments_Sandbox/2013-01-01": pay("sandbox"),
};

/** The environment is chosen by the path alone (wire 1.1); a closing slash makes no difference (wire 1.2). */
export function sectionAt(path: string, _parameters: readonly Parameter[]): Section | undefined {
  return paths[path.replace(/(?<=.)\/$/, "")];
}
