/** One request in the logs, in its answer, and at the proxy in front. Set by the proxy of ours, which keeps one that fits. */
export const REQUEST_ID_HEADER = "x-request-id";

const FITS = /^[A-Za-z0-9._-]{8,64}$/;
export const requestIdFrom = (given: string | null): string =>
  given && FITS.test(given) ? given : crypto.randomUUID();
