import type { Account, Environment } from "../model";
import type { Moment } from "../moment";
import type { QuotaName } from "../settings";
import type { Refusal } from "../wire/errors";
import type { Element } from "../wire/xml";
import type { Given } from "./given";
import type { ParameterSpec } from "./parameters";

/** An admitted call: who asks what, and the instant at which it is decided. */
export type Call = Moment & { account: Account; environment: Environment; sellerId: string; given: Given };

/** One line of Amazon's API: everything the dispatcher needs to know of an operation. */
export type Operation = {
  quota: QuotaName;
  /** The Reports section allows so many calls an hour besides (wire 6.3). */
  perHour?: number;
  bucket?: readonly [burst: number, perSecond: number];
  /** Moves something: refused to a merchant whose account is not active. */
  writes?: true;
  sellerOptional?: true;
  parameters: ParameterSpec;
  /** Operations without a payload answer an empty result or none (wire 3.1.1). */
  result?: "empty" | "none";
  run: (call: Call) => Answer | Refusal;
};

/** The children of the result element; or a whole file, for GetReport. */
export type Answer = (Element | undefined)[] | { file: string };
