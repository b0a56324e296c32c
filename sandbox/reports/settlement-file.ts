import type { Moment } from "../moment";
import { convertMinor, money, writeAmount } from "../money";
import type { Money } from "../model";
import { accountOf } from "../rules/amounts";
import type { Movement, MovementKind } from "../store/movements";
import type { Scope } from "../store/objects";
import { quoted, reportTime } from "./flat-file";

const columns = [
  ...["TransactionPostedDate", "SettlementId", "AmazonTransactionId", "SellerReferenceId", "TransactionType"],
  ...["AmazonOrderReferenceId", "SellerOrderId", "StoreName", "CurrencyCode", "TransactionDescription"],
  ...[
    "TransactionAmount",
    "TransactionPercentageFee",
    "TransactionFixedFee",
    "TotalTransactionFee",
    "NetTransactionAmount",
  ],
];

const transactionTypes: Record<Exclude<MovementKind, "authorization">, string> = {
  capture: "Capture",
  refund: "Refund",
  guaranteeClaim: "A-to-z Guarantee Claim",
  chargeback: "Chargeback",
};

/** Outgoing money is negative, and nothing is a bare 0 (domain 6.3). */
const signed = (amount: Money) => (amount.amountMinor === 0 ? "0" : writeAmount(amount));

type Line = { fields: string[]; net: number };

/** A settlement period as Amazon files it (domain 6.3); null when no money moved. The period's payout ends it. */
export function settlementFile(
  moment: Moment,
  scope: Scope,
  from: number,
  to: number,
  settlementId: string,
): string | null {
  const lines = moment.store.movements
    .between(scope, from, to)
    .flatMap((movement) =>
      movement.kind === "authorization" ? [] : [lineOf(moment, movement, movement.kind, settlementId)],
    );
  if (lines.length === 0) return null;
  const { currencyCode } = accountOf(moment, scope);
  const net = lines.reduce((total, line) => total + line.net, 0);
  const payout = signed(money(-net, currencyCode));
  const transfer = [
    "",
    "",
    "Transfer",
    "",
    "",
    "",
    currencyCode,
    "Payout to bank account",
    payout,
    "0",
    "0",
    "0",
    payout,
  ];
  const rows = [
    ...lines.map(({ fields }) => fields),
    ...(net > 0 ? [[reportTime(to - 1_000), settlementId, ...transfer]] : []),
  ];
  return [
    '\uFEFF"Amazon Payments Advanced",',
    '"Settlement Report",',
    quoted(["SellerId", scope.sellerId]),
    quoted(["SettlementStartDate", reportTime(from)]),
    quoted(["SettlementEndDate", reportTime(to)]),
    `${quoted(columns)},`,
    ...rows.map(quoted),
    "",
  ].join("\n");
}

function lineOf(moment: Moment, movement: Movement, kind: keyof typeof transactionTypes, settlementId: string): Line {
  const { store } = moment;
  const ledger = accountOf(moment, movement).currencyCode;
  const given = money(movement.amountMinor, movement.currencyCode);
  const amount = given.currencyCode === ledger ? given : convertMinor(given, ledger, moment.settings);
  const { percentage, fixed } = feesOf(moment, kind, amount);
  const total = money(percentage.amountMinor + fixed.amountMinor, ledger);
  const net = money(amount.amountMinor + total.amountMinor, ledger);
  const order = store.orders.get(movement.orderId);
  const { transactionId, referenceId } = namesOf(moment, kind, movement.objectId);
  const fields = [
    ...[reportTime(movement.at), settlementId, transactionId, referenceId, transactionTypes[kind], movement.orderId],
    ...[order?.sellerOrder.sellerOrderId ?? "", order?.sellerOrder.storeName ?? "", ledger, ""],
    ...[amount, percentage, fixed, total, net].map(signed),
  ];
  return { fields, net: net.amountMinor };
}

/** A percentage and a fixed part of a capture; a refund gives the percentage back; a claim costs no fee. */
function feesOf({ settings }: Moment, kind: string, { amountMinor, currencyCode }: Money) {
  const percentage = ["capture", "refund"].includes(kind)
    ? -Math.round((amountMinor * settings.percentageFee) / 100)
    : 0;
  const fixed = kind === "capture" ? -(settings.fixedFeeMinor[currencyCode] ?? 0) : 0;
  return { percentage: money(percentage, currencyCode), fixed: money(fixed, currencyCode) };
}

/** Chargebacks and claims are filed under the capture they took from (domain 6.5, illustrative). */
function namesOf({ store }: Moment, kind: string, objectId: string) {
  const refund = kind === "capture" ? undefined : store.refunds.get(objectId);
  const named = kind === "refund" ? refund : store.captures.get(refund?.captureId ?? objectId);
  return { transactionId: named?.id ?? objectId, referenceId: named?.referenceId ?? "" };
}
