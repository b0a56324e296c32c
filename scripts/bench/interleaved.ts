/** What is compared, by name; `turn` is the same for all in one turn. */
export type Contenders<Name extends string> = Record<Name, (turn: number) => Promise<void>>;
/** Milliseconds of each turn, block by block. */
export type Blocks<Name extends string> = Record<Name, number[]>[];

/** A block has as many rounds of `turns` as it takes to last `blockMs`: of what is over at once, 20 times tell little of the slowest. */
type Plan = { blocks: number; turns: number; blockMs?: number };

/**
 * All contenders take turns within milliseconds of each other, each in every place of the order: what else the machine does slows them
 * alike. Blocks are judged one by one, so that one bad moment spoils one block and not the verdict.
 */
export async function interleaved<Name extends string>(
  contenders: Contenders<Name>,
  { blocks, turns, blockMs = 0 }: Plan,
): Promise<Blocks<Name>> {
  const names = Object.keys(contenders) as Name[];
  const measured: Blocks<Name> = [];
  for (let block = 0; block < blocks; block++) {
    const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
    const until = performance.now() + blockMs;
    do {
      for (let turn = 0; turn < turns; turn++) {
        for (let place = 0; place < names.length; place++) {
          const name = names[(turn + place) % names.length]!;
          const began = performance.now();
          await contenders[name](turn);
          times[name].push(performance.now() - began);
        }
      }
    } while (performance.now() < until);
    measured.push(times);
  }
  return measured;
}

export const allOf = <Name extends string>(blocks: Blocks<Name>, name: Name): number[] =>
  blocks.flatMap((block) => block[name]);
