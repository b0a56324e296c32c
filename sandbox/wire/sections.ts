import type { Environment } from "../model";
import { payOperations } from "../operations/index";
import type { Operation } from "../operations/operation";
import { reportOperations } from "../operations/reports";
import { commonNamespace, payNamespace } from "./errors";
import type { Parameter } from "./signature";

export type Section = {
  environment: Environment;
  version: string;
  namespace: string;
  /** Which parameters may name the seller: the Reports section knows an older word, too (wire 1.6, 2.2). */
  sellerNames: readonly string[];
  operations: Record<string, Operation>;
};

const pay = (environment: Environment): Section => ({
  environment,
  version: "2013-01-01",
  namespace: payNamespace,
  sellerNames: ["SellerId"],
  operations: payOperations,
});

const reports: Section = {
  environment: "production",
  version: "2009-01-01",
  namespace: commonNamespace,
  sellerNames: ["SellerId", "Merchant"],
  operations: reportOperations,
};

const paths: Record<string, Section> = {
  "/OffAmazonPayments/2013-01-01": pay("production"),
  "/OffAmazonPayments_Sandbox/2013-01-01": pay("sandbox"),
  "/Reports/2009-01-01": reports,
};

/**
 * The environment is chosen by the path alone (wire 1.1); a closing slash makes no difference (wire 1.2). Some clients
 * call the Reports section at the root, by its version (wire 1.6); which environment a report tells of is its type's business.
 */
export function sectionAt(path: string, parameters: readonly Parameter[]): Section | undefined {
  if (path === "/")
    return parameters.some(([name, value]) => name === "Version" && value === reports.version) ? reports : undefined;
  return paths[path.replace(/\/$/, "")];
}
