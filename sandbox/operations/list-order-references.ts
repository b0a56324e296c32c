import { domainOf } from "../accounts";
import { listedOrder } from "../details/order-reference";
import type { OrderReference } from "../model";
import { isRefusal, refuse, type Refusal } from "../wire/errors";
import { optional, type Element } from "../wire/xml";
import type { Call, Operation } from "./operation";
import { pageTokens } from "./page";
import { choice, integer, text, time } from "./parameters";

const invalid = (message: string) => refuse("InvalidParameterValue", message);

type Query = {
  queryId: string;
  from?: number | undefined;
  to?: number | undefined;
  descending: boolean;
  states: string[];
  size: number;
};
const tokens = pageTokens<{ query: Query; after: number }>("ListOrderReference");

function readQuery({ given, settings, account }: Call): Query | Refusal {
  const [from, to] = [given.time("CreatedTimeRange.StartTime"), given.time("CreatedTimeRange.EndTime")];
  if ((from === undefined) !== (to === undefined)) return invalid("CreatedTimeRange needs StartTime and EndTime.");
  if (from !== undefined && to !== undefined && (to < from || to - from > settings.listRangeMaxMs))
    return invalid("CreatedTimeRange is longer than 31 days, or ends before it starts.");
  if (given.required("PaymentDomain") !== domainOf[account.region])
    return invalid("PaymentDomain is not this merchant's.");
  const size = Number(given.optional("PageSize") ?? settings.listPageSize);
  if (size < 1 || size > settings.listPageSizeMax) return invalid(`PageSize must be 1 to ${settings.listPageSizeMax}.`);
  const states = given.list("OrderReferenceStatusListFilter.OrderReferenceStatus").map((state) => state.toLowerCase());
  const unknown = states.find((state) => !["open", "closed", "suspended", "canceled"].includes(state));
  if (unknown) return invalid(`OrderReferenceStatus ${unknown} does not exist.`);
  const descending = given.optional("SortOrder") !== "Ascending";
  return { queryId: given.required("QueryId"), from, to, descending, states, size };
}

function answerPage(call: Call, query: Query, after: number): (Element | undefined)[] {
  const matches = (order: OrderReference) =>
    (query.from === undefined || order.createdAt >= query.from) &&
    (query.to === undefined || order.createdAt <= query.to) &&
    (query.states.length === 0 || query.states.includes(order.status.state.toLowerCase())) &&
    (call.settings.listShowsDrafts || order.status.state !== "Draft");
  const found = call.store.orders.search(call, query.queryId).filter(matches);
  const ordered = query.descending ? found.toReversed() : found;
  const page = ordered.slice(after, after + query.size);
  const rest = after + query.size < ordered.length;
  const token = rest ? tokens.write(call, { query, after: after + query.size }) : undefined;
  return [["OrderReferenceList", page.map(listedOrder)], optional("NextPageToken", token)];
}

export const listOrderReference: Operation = {
  quota: "unknownRead",
  parameters: {
    QueryId: text({ required: true }),
    QueryIdType: choice(["SellerOrderId"], { required: true }),
    PaymentDomain: choice(Object.values(domainOf), { required: true }),
    "CreatedTimeRange.StartTime": time(),
    "CreatedTimeRange.EndTime": time(),
    SortOrder: choice(["Ascending", "Descending"]),
    PageSize: integer(),
    "OrderReferenceStatusListFilter.OrderReferenceStatus.N": text(),
  },
  run(call) {
    const query = readQuery(call);
    return isRefusal(query) ? query : answerPage(call, query, 0);
  },
};

export const listOrderReferenceByNextToken: Operation = {
  quota: "unknownRead",
  parameters: { NextPageToken: text({ required: true }) },
  run(call) {
    const page = tokens.read(call, call.given.required("NextPageToken"));
    return page ? answerPage(call, page.query, page.after) : invalid("NextPageToken is not one of ours.");
  },
};
