export type Seller = {
  sellerId: string;
  accessKeyId: string;
  secretKey: string;
  region: "us" | "uk" | "de" | "jp";
  currencyCode: string;
};

/** What the sandbox does for buyers, time and luck, over its control routes. */
export function sandboxControl(sandboxUrl: string) {
  async function ask<T>(method: "GET" | "POST", route: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${sandboxUrl}/_sandbox/${route}`, { method, body: body ? JSON.stringify(body) : null });
    if (!answer.ok)
      throw new Error(`The sandbox answered ${method} ${route} with ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }
  return {
    accounts: () => ask<Seller[]>("GET", "accounts"),
    startOrder: (sellerId: string, buyer?: object) =>
      ask<{ amazonOrderReferenceId: string }>("POST", "order-references", { sellerId, buyer }).then(
        (o) => o.amazonOrderReferenceId,
      ),
    act: (id: string, action: string) => ask("POST", `objects/${id}/act`, { action }),
    advance: (advanceMinutes: number) => ask("POST", "clock", { advanceMinutes }),
    now: () => ask<{ now: string }>("GET", "clock").then(({ now }) => new Date(now)),
    throttle: (enabled: boolean) => ask("POST", "throttle", { enabled }),
  };
}
export type SandboxControl = ReturnType<typeof sandboxControl>;
