/** Where the page shows an operation that is not settled: its element carries the intent's id. */
export const intentAnchor = (intentId: string): string => `intent-${intentId}`;

/** Brings it into view after a dialog has closed and given the focus back. */
export function showIntent(intentId: string): void {
  setTimeout(() => {
    const element = document.getElementById(intentAnchor(intentId));
    element?.scrollIntoView({ block: "center" });
    element?.focus({ preventScroll: true });
  });
}
