/**
 * A leaky bucket of one operation, per seller account and access key (3.3).
 * `burst` requests at once, `perSecond` come back; `perHour` caps the sum (Reports only).
 */
export type Quota = { burst: number; perSecond: number; perHour?: number };
export type Quotas = Readonly<{ production: Quota; sandbox: Quota }>;

const every = (seconds: number) => 1 / seconds;

/** Operations that write (3.3). */
export const writeQuota: Quotas = {
  production: { burst: 10, perSecond: 1 },
  sandbox: { burst: 2, perSecond: every(2) },
};
/** The Get…Details operations (3.3). */
export const readQuota: Quotas = { production: { burst: 20, perSecond: 2 }, sandbox: { burst: 5, perSecond: 1 } };
/** GetServiceStatus (3.3, 5.23): keep its answer for five minutes. */
export const serviceStatusQuota: Quotas = both({ burst: 2, perSecond: every(300) });
/** No source gives these two; 3.3 advises the strictest comparable row. `quotas` of `createMwsClient` replaces them. */
export const assumedReadQuota: Quotas = both({ burst: 5, perSecond: 1 });
export const assumedWriteQuota: Quotas = both({ burst: 2, perSecond: every(2) });

/** The Reports section has one account-wide quota per operation, whatever the marketplace (6.3). */
export const reportQuota = (burst: number, restoreSeconds: number, perHour: number): Quotas =>
  both({ burst, perSecond: every(restoreSeconds), perHour });

/** How long one spent request takes to come back: the least to wait after `RequestThrottled` (8.4). */
export const restoreIntervalMs = (quota: Quota) => Math.round(1000 / quota.perSecond);

function both(quota: Quota): Quotas {
  return { production: quota, sandbox: quota };
}
