import { read } from "../operation";
import { list, parameters } from "../parameters";
import { assumedReadQuota } from "../quotas";
import { readOrderReferencePage } from "../readers/order-reference";
import type { PaymentDomain } from "../regions";

export type ListOrderReferenceInput = {
  /** The merchant's own order id. There is no way to list all orders or to list by date alone. */
  sellerOrderId: string;
  /** `regions[region].paymentDomain`. */
  paymentDomain: PaymentDomain;
  /** Both or neither, at most 31 days apart. */
  createdFrom?: Date;
  createdTo?: Date;
  sortOrder?: "Ascending" | "Descending";
  /** Default and maximum are unknown. */
  pageSize?: number;
  /** As the states are spelled: Open, Closed, Suspended, Canceled (conflict 20). */
  states?: readonly string[];
};

/** 5.14. No buyer, address or id list in the items: GetOrderReferenceDetails tells those. */
export const listOrderReference = read({
  action: "ListOrderReference",
  quota: assumedReadQuota,
  write: (l: ListOrderReferenceInput) =>
    parameters(
      { QueryId: l.sellerOrderId, QueryIdType: "SellerOrderId", PaymentDomain: l.paymentDomain },
      {
        "CreatedTimeRange.StartTime": l.createdFrom,
        "CreatedTimeRange.EndTime": l.createdTo,
        SortOrder: l.sortOrder,
        PageSize: l.pageSize,
        ...list("OrderReferenceStatusListFilter.OrderReferenceStatus", l.states),
      },
    ),
  read: readOrderReferencePage,
});
