import type { Operation } from "../operation";

type Declaration<Input, Value> = Omit<Operation<Input, Value>, "section">;

/** Declares an operation of the Reports section. */
export const reportOperation = <Input, Value>(declaration: Declaration<Input, Value>): Operation<Input, Value> => ({
  ...declaration,
  section: "Reports",
});
