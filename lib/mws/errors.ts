/** The caller handed in something that can never be sent. A bug of the caller's: thrown before anything is sent. Names the parameter, never its value. */
export class MwsInputError extends Error {
  override readonly name = "MwsInputError";
  readonly parameter: string;

  constructor(parameter: string, problem: string) {
    super(`${parameter} ${problem}`);
    this.parameter = parameter;
  }
}

/** An answer that is not what the reference describes. The transport turns it into `notKnown`; it never reaches the caller. */
export class UnreadableAnswer extends Error {
  override readonly name = "UnreadableAnswer";
}
