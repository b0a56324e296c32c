/** A failure whose one line already tells a person what to do; no stack trace helps them. */
export class PlainFailure extends Error {}

const seconds = (sinceMs: number) => `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;

/** Says what begins, then how it ended and how long it took. `work` may return a few words for the closing line. */
export async function step<T>(
  name: string,
  work: () => Promise<T>,
  told: (result: T) => string = () => name,
): Promise<T> {
  const began = performance.now();
  console.log(`• ${name}`);
  try {
    const result = await work();
    console.log(`✓ ${told(result)} (${seconds(began)})`);
    return result;
  } catch (error) {
    console.error(`✗ ${name} failed after ${seconds(began)}`);
    throw error;
  }
}

export function sayFailure(error: unknown): void {
  if (error instanceof PlainFailure) console.error(`✗ ${error.message}`);
  else console.error(error);
}
