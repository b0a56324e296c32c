import { randomBytes } from "node:crypto";
import { convertedElements, noFee, refundedAmount } from "../details/common";
import { limitElements } from "../details/billing-agreement";
import type { Moment } from "../moment";
import { money, writeNotifiedAmount } from "../money";
import type { Authorization, BillingAgreement, Capture, Money, OrderReference, Refund, Status } from "../model";
import { capturedOf } from "../rules/amounts";
import { optional, timestamp, type Element } from "../wire/xml";

// Notifications put Amount first, print 5.0 for 5.00, list ids as Id, and leave out buyers, addresses and notes (domain 5.4).
const price = (name: string, amount: Money): Element => [
  name,
  [
    ["Amount", writeNotifiedAmount(amount)],
    ["CurrencyCode", amount.currencyCode],
  ],
];
const status = (name: string, { state, updatedAt, reasonCode, reasonDescription }: Status): Element => [
  name,
  [
    ["State", state],
    ["LastUpdateTimestamp", timestamp(updatedAt)],
    optional("ReasonCode", reasonCode),
    optional("ReasonDescription", reasonDescription),
  ],
];
const ids = (objects: readonly { id: string }[]): Element => ["IdList", objects.map(({ id }) => ["Id", id] as const)];
const created = (at: number): Element => ["CreationTimestamp", timestamp(at)];

export const orderTree = (order: OrderReference): Element => [
  "OrderReferenceNotification",
  [
    [
      "OrderReference",
      [
        ["AmazonOrderReferenceId", order.id],
        order.orderTotal && price("OrderTotal", order.orderTotal),
        [
          "SellerOrderAttributes",
          [
            ["SellerId", order.sellerId],
            optional("SellerOrderId", order.sellerOrder.sellerOrderId),
            [
              "OrderItemCategories",
              (order.sellerOrder.orderItemCategories ?? []).map((name) => ["OrderItemCategory", name]),
            ],
          ],
        ],
        status("OrderReferenceStatus", order.status),
        created(order.createdAt),
        ["ExpirationTimestamp", timestamp(order.expiresAt)],
      ],
    ],
  ],
];

export const authorizationTree = (moment: Moment, authorization: Authorization): Element => [
  "AuthorizationNotification",
  [
    [
      "AuthorizationDetails",
      [
        ["AmazonAuthorizationId", authorization.id],
        ["AuthorizationReferenceId", authorization.referenceId],
        price("AuthorizationAmount", authorization.amount),
        price("CapturedAmount", money(capturedOf(moment, authorization), authorization.amount.currencyCode)),
        price("AuthorizationFee", noFee(moment, authorization)),
        ids(moment.store.captures.of(authorization.id)),
        created(authorization.createdAt),
        ["ExpirationTimestamp", timestamp(authorization.createdAt + moment.settings.shownAuthorizationLifetimeMs)],
        status("AuthorizationStatus", authorization.status),
        optional("SoftDecline", authorization.softDecline),
        ["OrderItemCategories", (authorization.orderItemCategories ?? []).map((name) => ["OrderItemCategory", name])],
        ["CaptureNow", authorization.captureNow],
        ["SoftDescriptor", authorization.softDescriptor],
      ],
    ],
  ],
];

export const captureTree = (moment: Moment, capture: Capture): Element => [
  "CaptureNotification",
  [
    [
      "CaptureDetails",
      [
        ["AmazonCaptureId", capture.id],
        ["CaptureReferenceId", capture.referenceId],
        price("CaptureAmount", capture.amount),
        ...convertedElements(moment, capture),
        price("RefundedAmount", refundedAmount(moment, capture)),
        price("CaptureFee", noFee(moment, capture)),
        ids(moment.store.refunds.of(capture.id)),
        created(capture.createdAt),
        status("CaptureStatus", capture.status),
        ["SoftDescriptor", capture.softDescriptor],
      ],
    ],
  ],
];

export const refundTree = (moment: Moment, refund: Refund): Element => [
  "RefundNotification",
  [
    [
      "RefundDetails",
      [
        ["AmazonRefundId", refund.id],
        ["RefundReferenceId", refund.referenceId],
        ["RefundType", refund.type],
        price("RefundAmount", refund.amount),
        ...convertedElements(moment, refund),
        price("FeeRefunded", noFee(moment, refund)),
        created(refund.createdAt),
        status("RefundStatus", refund.status),
        ["SoftDescriptor", refund.softDescriptor],
      ],
    ],
  ],
];

export const agreementTree = (moment: Moment, agreement: BillingAgreement): Element => [
  "BillingAgreementNotification",
  [
    [
      "BillingAgreement",
      [
        ["AmazonBillingAgreementId", agreement.id],
        [
          "SellerBillingAgreementAttributes",
          [["SellerId", agreement.sellerId], optional("SellerBillingAgreementId", agreement.sellerBillingAgreementId)],
        ],
        status("BillingAgreementStatus", agreement.status),
        created(agreement.createdAt),
        ["BillingAgreementLimits", limitElements(moment, agreement, price)],
        ["BillingAgreementConsent", agreement.consent],
      ],
    ],
  ],
];

/** AmazonCaptureReferenceId holds the merchant's own reference (domain 1.9, observed). */
export const chargebackTree = (moment: Moment, capture: Capture, amount: Money, reason: string): Element => [
  "ChargebackNotification",
  [
    [
      "ChargebackDetails",
      [
        ["AmazonChargebackId", `C1${randomBytes(6).toString("hex").slice(0, 11).toUpperCase()}`],
        ["AmazonOrderReferenceId", capture.orderId],
        ["AmazonCaptureReferenceId", capture.referenceId],
        created(moment.now),
        price("ChargebackAmount", amount),
        ["ChargebackState", "RECEIVED"],
        ["ChargebackReason", reason],
      ],
    ],
  ],
];
