import type { Moment } from "../moment";
import { conversionRate, convertMinor, money, sum, writeAmount } from "../money";
import type { Address, Buyer, Capture, Constraint, Money, OrderReference, Owned, Refund, Status } from "../model";
import { accountOf } from "../rules/amounts";
import { optional, timestamp, type Element } from "../wire/xml";

export const priceElement = (name: string, amount: Money): Element => [
  name,
  [
    ["Amount", writeAmount(amount)],
    ["CurrencyCode", amount.currencyCode],
  ],
];

/** Running sums print their zero as a bare `0` (wire 9.1). */
export const runningElement = (name: string, amount: Money): Element =>
  amount.amountMinor === 0
    ? [
        name,
        [
          ["Amount", "0"],
          ["CurrencyCode", amount.currencyCode],
        ],
      ]
    : priceElement(name, amount);

export const statusElement = (name: string, status: Status, timeName = "LastUpdateTimestamp"): Element => [
  name,
  [
    ["State", status.state],
    status.state === "Draft" ? undefined : [timeName, timestamp(status.updatedAt)],
    optional("ReasonCode", status.reasonCode),
    optional("ReasonDescription", status.reasonDescription),
  ],
];

export const idListElement = (objects: readonly { id: string }[], name = "IdList"): Element => [
  name,
  objects.map(({ id }) => ["member", id] as const),
];

export const addressElements = (address: Address): (Element | undefined)[] => [
  optional("Name", address.name),
  optional("AddressLine1", address.addressLine1),
  optional("AddressLine2", address.addressLine2),
  optional("AddressLine3", address.addressLine3),
  optional("City", address.city),
  optional("County", address.county),
  optional("District", address.district),
  optional("StateOrRegion", address.stateOrRegion),
  optional("PostalCode", address.postalCode),
  optional("CountryCode", address.countryCode),
  optional("Phone", address.phone),
];

/** Before confirmation only the place is shown, in Japan without the city (domain 3.5). */
const placeOf = ({ city, stateOrRegion, postalCode, countryCode }: Address): Address => ({
  ...(countryCode === "JP" ? {} : { city }),
  stateOrRegion,
  postalCode,
  countryCode,
});

export function destinationElement(address: Address | undefined, whole: boolean): Element | undefined {
  if (!address) return undefined;
  const shown = whole ? address : placeOf(address);
  return ["Destination", [["DestinationType", "Physical"], ["PhysicalDestination", addressElements(shown)]]]; // prettier-ignore
}

/** Europe only, and only to a caller with the buyer's token (domain 3.5, 3.6). */
export function billingAddressElement(
  moment: Moment,
  { sellerId, destination }: Pick<OrderReference, "sellerId" | "destination">,
): Element | undefined {
  const { region } = accountOf(moment, { sellerId });
  if (!destination || !moment.settings.billingAddressRegions.includes(region)) return undefined;
  return ["BillingAddress", [["AddressType", "Physical"], ["PhysicalAddress", addressElements(destination)]]]; // prettier-ignore
}

export const buyerElement = (buyer: Buyer): Element => [
  "Buyer",
  [["Name", buyer.name], ["Email", buyer.email], optional("Phone", buyer.phone)],
];

export const constraintsElement = (constraints: readonly Constraint[]): Element | undefined =>
  constraints.length === 0
    ? undefined
    : [
        "Constraints",
        constraints.map(
          ({ id, description }) =>
            [
              "Constraint",
              [
                ["ConstraintID", id],
                ["Description", description],
              ],
            ] as const,
        ),
      ];

/** No fee was ever seen in an answer (wire 4.4); fees are told in the ledger currency (wire 9.1). */
export const noFee = (moment: Moment, owner: Pick<Owned, "sellerId">): Money =>
  money(0, accountOf(moment, owner).currencyCode);

export function refundedAmount({ store, settings }: Moment, capture: Capture): Money {
  const counted = settings.pendingRefundsInRefundedAmount ? ["Completed", "Pending"] : ["Completed"];
  const refunds = store.refunds.of(capture.id).filter(({ status }) => counted.includes(status.state));
  return money(sum(refunds.map(({ amount }) => amount)), capture.amount.currencyCode);
}

/** Only where the buyer paid in another currency than the merchant is settled in (domain 3.7). */
export function convertedElements(moment: Moment, { sellerId, amount }: Capture | Refund): Element[] {
  const ledger = accountOf(moment, { sellerId }).currencyCode;
  if (amount.currencyCode === ledger) return [];
  const rate = conversionRate(amount.currencyCode, ledger, moment.settings);
  return [
    priceElement("ConvertedAmount", convertMinor(amount, ledger, moment.settings)),
    ["ConversionRate", rate.toFixed(10)],
  ];
}

export const environmentElement = (environment: string): Element => [
  "ReleaseEnvironment",
  environment === "sandbox" ? "Sandbox" : "Live",
];
