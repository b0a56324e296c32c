import { cases, type Case } from "./cases";
import { allOf, interleaved, type Blocks, type Contenders } from "./interleaved";
import { median, p95, spread, type Spread } from "./numbers";
import { blocksOf, runBare, type Statement } from "./recorded";
import type { Shop } from "./shop";

/** Architecture, section 9. */
export const FLAT_MAX = 1.3;
export const BARE_MAX = 3;

export const SAMPLES = 20;
const BLOCKS = 5;
const BLOCK_MS = 500;
/** What seems to break a budget is measured longer: a slow query stays slow, a busy machine does not. */
const MORE_BLOCKS = 5;

export type Figures = {
  group: Case["group"];
  name: string;
  shops: { orders: number; rows: number; app: Spread; bare: Spread; blocks: number }[];
  /** p95 in the biggest shop, as a multiple of that in the smallest; null where one shop is all, their answers differ in length, or more fits. */
  growth: number | null;
  /** Half of the answers against half of the bare ones, in the biggest shop. */
  overBare: number;
};

export async function measureQueries(shops: Shop[]): Promise<Figures[]> {
  const figures: Figures[] = [];
  for (const one of cases) figures.push(await measureCase(one, shops));
  return figures;
}

export const breaks = ({ growth, overBare }: Pick<Figures, "growth" | "overBare">): boolean =>
  (growth ?? 0) > FLAT_MAX || overBare > BARE_MAX;

/** What one shop is asked: the statements of each sample, and how many rows they answer with. */
type Known = { statements: Statement[][]; rows: number; blocks: number };

async function measureCase({ group, name, ask, moreFits = false }: Case, shops: Shop[]): Promise<Figures> {
  const known: Known[] = [];
  for (const shop of shops) known.push(await getToKnow(shop, ask));
  const contenders: Contenders<string> = Object.fromEntries(
    shops.flatMap((shop, at) => [
      [`app ${at}`, async (turn: number) => void (await ask(shop.app.db, shop.scopes, shop.samples[turn]!))],
      [`bare ${at}`, (turn: number) => runBare(shop.bare, known[at]!.statements[turn]!)],
    ]),
  );
  const last = shops.length - 1;
  const alike = last > 0 && !moreFits && known[0]!.rows === known[last]!.rows;
  const judge = (blocks: Blocks<string>) => ({
    growth: alike ? median(blocks.map((block) => p95(block[`app ${last}`]!) / p95(block["app 0"]!))) : null,
    overBare: median(blocks.map((block) => median(block[`app ${last}`]!) / median(block[`bare ${last}`]!))),
  });
  const plan = { turns: SAMPLES, blockMs: BLOCK_MS };
  let blocks = await interleaved(contenders, { ...plan, blocks: BLOCKS });
  if (breaks(judge(blocks))) blocks = [...blocks, ...(await interleaved(contenders, { ...plan, blocks: MORE_BLOCKS }))];
  return {
    ...{ group, name },
    shops: shops.map(({ orders }, at) => ({
      ...{ orders, rows: known[at]!.rows, blocks: known[at]!.blocks },
      app: spread(allOf(blocks, `app ${at}`)),
      bare: spread(allOf(blocks, `bare ${at}`)),
    })),
    ...judge(blocks),
  };
}

/** Asks everything once, which also warms what will be timed. */
async function getToKnow(shop: Shop, ask: Case["ask"]): Promise<Known> {
  const statements: Statement[][] = [];
  let rows = 0;
  for (const sample of shop.samples) {
    statements.push(
      await shop.app.statementsOf(async () => {
        rows += await ask(shop.app.db, shop.scopes, sample);
      }),
    );
  }
  for (const asked of statements) await runBare(shop.bare, asked);
  const blocks = await blocksOf(shop.bare, statements[0]!);
  return { statements, rows: Math.round(rows / shop.samples.length), blocks };
}
