import type { AuthorizationState } from "./authorization";
import type { CaptureState } from "./capture";
import type { Money } from "./money";
import type { ObjectKind } from "./objects";
import type { OrderReferenceState } from "./order-reference";
import type { Operation, OrderAttributes } from "./snapshot";

/** An expected "no", as data. `words` turns it into a sentence with the way out. */
export type Refusal =
  // the object
  | { why: "noSuchAuthorization" }
  | { why: "noSuchCapture" }
  | { why: "unknownState"; object: ObjectKind; state: string }
  | { why: "orderState"; doing: Operation; state: OrderReferenceState; reason: string | null }
  | { why: "authorizationState"; doing: Operation; state: AuthorizationState; reason: string | null }
  | { why: "captureState"; state: CaptureState; reason: string | null }
  | { why: "authorizationUsed"; doing: Operation }
  | { why: "moneyCaptured"; captured: Money }
  | { why: "captureComing" }
  // time
  | { why: "draftLapsed"; at: Date }
  | { why: "orderExpired"; at: Date }
  | { why: "authorizationExpired"; at: Date }
  // what is under way
  | { why: "busy"; doing: Operation; operation: Operation }
  // the amount
  | { why: "noTotal" }
  | { why: "notPositive" }
  | { why: "otherCurrency"; expected: string }
  | { why: "currencyUnsupported"; currency: string }
  | { why: "overMaximum"; asked: Money; max: Money }
  | { why: "moreThanRemains"; doing: Operation; asked: Money; remaining: Money }
  | { why: "tooManyAuthorizations"; max: number }
  | { why: "tooManyRefunds"; max: number }
  // set and confirm
  | { why: "totalFixed" }
  | { why: "detailsFixed" }
  | { why: "attributeAlreadySet"; attribute: keyof OrderAttributes }
  | { why: "nothingToSet" }
  | { why: "alreadyConfirmed" }
  | { why: "constraints"; constraints: string[] }
  | { why: "paymentMethodNotChanged" }
  | { why: "redirectUrlsMissing" }
  // text
  | { why: "textTooLong"; length: number; max: number }
  | { why: "simulationInProduction" }
  | { why: "referenceIdMalformed"; max: number };
