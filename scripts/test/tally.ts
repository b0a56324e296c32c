import { existsSync, readFileSync } from "node:fs";

export type Tally = { passed: number; failed: number };

/** A tool that says only yes or no counts as one test. */
export const asOne = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** A suite that failed without a failing test (it did not start, or left errors behind) has still failed. */
export const atLeastOneFailed = (ok: boolean, { passed, failed }: Tally): Tally => ({
  passed,
  failed: ok ? failed : Math.max(1, failed),
});

export const plus = (a: Tally, b: Tally): Tally => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });

export const inWords = ({ passed, failed }: Tally) => `${passed} passed, ${failed} failed`;

export function ofVitest(file: string): Tally {
  const { numPassedTests, numFailedTests } = readReport<{ numPassedTests: number; numFailedTests: number }>(file) ?? {};
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}

/** A test that passed only when tried again is told of, but has passed. */
export function ofPlaywright(file: string): Tally {
  const { stats } = readReport<{ stats: { expected: number; flaky: number; unexpected: number } }>(file) ?? {};
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 };
}

/** From a closing line such as "200 passed, 0 failed". */
export function ofClosingLine(output: string): Tally {
  const [, passed, failed] = /.*^(\d+) passed, (\d+) failed/ms.exec(output) ?? [];
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 0) };
}

const readReport = <T>(file: string): Partial<T> | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Partial<T>) : null;
