import { createMwsClient, type Environment, type Region } from "@/lib/mws";
import * as mws from "@/lib/mws";

type Seller = { sellerId: string; accessKeyId: string; secretKey: string; region: Region; currencyCode: string };
/** Objects of the ledger, as far as tests look at them. */
type Ledger = {
  orderReferences: Stated<{
    amazonOrderReferenceId: string;
    orderTotalMinor: number | null;
    sellerOrderId: string | null;
    detailsSet: { orderTotalMinor: number | null; sellerOrderId: string | null }[];
  }>[];
  authorizations: Stated<{
    amazonAuthorizationId: string;
    amazonOrderReferenceId: string;
    authorizationReferenceId: string;
    amountMinor: number;
  }>[];
  captures: Stated<{
    amazonCaptureId: string;
    amazonAuthorizationId: string;
    amazonOrderReferenceId: string;
    captureReferenceId: string;
    amountMinor: number;
  }>[];
  refunds: Stated<{
    amazonRefundId: string;
    amazonCaptureId: string;
    amazonOrderReferenceId: string;
    refundReferenceId: string;
    amountMinor: number;
  }>[];
  movements: Json[];
};
type Stated<T> = T & { state: string; reasonCode: string | null; createdAt: string };
type Json = Record<string, unknown>;

/** Where its orders live, and what buyers pay in: by default sandbox, and the account's own currency. */
type Place = { environment?: Environment; currency?: string };

/** Amazon's side, steered from outside: what a buyer, time or bad luck would do. */
export type Amazon = Awaited<ReturnType<typeof amazonAt>>;

/** A seller of the test's own at a stand-in, without quotas unless a test wants them. */
export async function amazonAt(url: string, region: Region, { environment = "sandbox", currency }: Place = {}) {
  const post = async <T = Json>(route: string, body: Json): Promise<T> => {
    const answer = await fetch(`${url}/_sandbox/${route}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${route}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : null) as T;
  };
  const get = async <T = Json>(route: string): Promise<T> =>
    (await (await fetch(`${url}/_sandbox/${route}`)).json()) as T;

  const seller = await post<Seller>("accounts", { region });
  const { sellerId } = seller;
  await post("throttle", { enabled: false, sellerId });
  const client = createMwsClient({ region, environment, credentials: seller, origin: url });
  const must = async <I, V>(operation: mws.Operation<I, V>, input: I): Promise<V> => {
    const outcome = await client.call(operation, input);
    if (outcome.kind !== "done") throw new Error(`${operation.action}: ${JSON.stringify(outcome)}`);
    return outcome.value;
  };

  const presentmentCurrency = currency ?? seller.currencyCode;

  return {
    url,
    seller,
    environment,
    currency: presentmentCurrency,
    client,
    must,
    post,
    get,
    /** A buyer's order, set and confirmed by the merchant's shop. */
    async openOrder(amount: string, attributes: { sellerOrderId?: string } = {}): Promise<string> {
      const orderReferenceId = await this.draft();
      await must(mws.setOrderReferenceDetails, {
        orderReferenceId,
        orderTotal: { amount, currencyCode: presentmentCurrency },
        ...attributes,
      });
      const european = region === "uk" || region === "de";
      const urls = european ? { successUrl: "https://shop.example/yes", failureUrl: "https://shop.example/no" } : {};
      await must(mws.confirmOrderReference, { orderReferenceId, ...urls });
      if (european) await post(`objects/${orderReferenceId}/act`, { action: "completeAuthentication" });
      return orderReferenceId;
    },
    async draft(more: Json = {}): Promise<string> {
      const asked = { sellerId, environment, presentmentCurrency, ...more };
      return (await post<{ amazonOrderReferenceId: string }>("order-references", asked)).amazonOrderReferenceId;
    },
    faults: (operation: string, mode: string, count = 1) => post("faults", { operation, mode, count, sellerId }),
    act: (id: string, action: string, more: Json = {}) => post(`objects/${id}/act`, { action, ...more }),
    ledger: () => get<Ledger>(`ledger?sellerId=${sellerId}`),
  };
}
