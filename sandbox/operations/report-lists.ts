import { refuse, type Refusal } from "../wire/errors";
import type { Element } from "../wire/xml";
import { givenBy } from "./given";
import type { Call, Operation } from "./operation";
import { pageTokens } from "./page";
import { text } from "./parameters";

const invalid = (message: string) => refuse("InvalidParameterValue", message);
type Page = (Element | undefined)[] | Refusal;

/** Burst and restored per second, and calls an hour (wire 6.3). */
export const reportQuotas = {
  request: { quota: "read", bucket: [15, 1 / 60], perHour: 60 },
  list: { quota: "read", bucket: [10, 1 / 60], perHour: 60 },
  slow: { quota: "read", bucket: [10, 1 / 45], perHour: 80 },
  next: { quota: "read", bucket: [30, 1 / 2], perHour: 1800 },
} satisfies Record<string, Pick<Operation, "quota" | "bucket" | "perHour">>;

/** Newest first, MaxCount at a time: 1 to 100, and 10 unless said (wire 6.4). */
export function listed<Row>(name: string, rows: (call: Call) => Row[], draw: (row: Row) => Element) {
  const tokens = pageTokens<{ parameters: [string, string][]; after: number }>(name);
  const page = (call: Call, after: number): Page => {
    const size = Number(call.given.optional("MaxCount") ?? 10);
    if (size < 1 || size > 100) return invalid("MaxCount must be 1 to 100.");
    const all = rows(call);
    const rest = after + size < all.length;
    const token = tokens.write(call, { parameters: [...call.given.parameters], after: after + size });
    return [rest ? ["NextToken", token] : undefined, ["HasNext", rest], ...all.slice(after, after + size).map(draw)];
  };
  return {
    rows,
    firstPage: (call: Call) => page(call, 0),
    nextPage(call: Call): Page {
      const token = tokens.read(call, call.given.required("NextToken"));
      if (!token) return invalid("NextToken is not one of ours.");
      return page({ ...call, given: givenBy(new Map(token.parameters)) }, token.after);
    },
  };
}
type Listed<Row> = ReturnType<typeof listed<Row>>;

export const listByToken = <Row>({ nextPage }: Listed<Row>): Operation => ({
  ...reportQuotas.next,
  parameters: { NextToken: text({ required: true }) },
  run: nextPage,
});

export const counted =
  <Row>({ rows }: Listed<Row>) =>
  (call: Call): Page => [["Count", rows(call).length]];
