import type { Quotas } from "./quotas";
import type { Section } from "./regions";
import type { XmlReader } from "./xml-reader";

/** An operation's own parameters as sent: no key, seller, signature or time stamp. */
export type WireParameters = Readonly<Record<string, string>>;

/** A raw body, for the one operation whose answer is a file and not XML. `contentMd5` is the header of that name. */
export type RawAnswer = { body: Buffer; contentType: string | null; contentMd5: string | null };

/** One API operation as data; a single transport interprets all of them. */
export type Operation<Input, Value> = {
  /** Amazon's own name, sent as `Action`. */
  readonly action: string;
  readonly section: Section;
  /** Reads are retried by the transport. A write is one HTTP request, always. */
  readonly kind: "read" | "write";
  readonly quota: Quotas;
  /** Sending the same parameters again cannot make a second effect (section 7). */
  readonly repeatable: boolean;
  /** Throws `MwsInputError` when the input can never be sent. Leaves out what is absent or empty (2.3). */
  readonly write: (input: Input) => WireParameters;
  /** Reads the `…Result` element. What it throws becomes `notKnown`. */
  readonly read: (result: XmlReader) => Value;
  /**
   * Why this answer is not the answer to what was sent; null when it is. An answer that is not ours is not known.
   * A method, so that operations with any value fit one list.
   */
  foreign?(value: Value, sent: WireParameters): string | null;
  /** Takes the place of `read` where the answer is a file. */
  readonly readFile?: (answer: RawAnswer) => Value;
};

type Declaration<Input, Value> = Omit<Operation<Input, Value>, "section" | "repeatable" | "kind">;

/** Declares a read of the Pay section. */
export const read = <Input, Value>(declaration: Declaration<Input, Value>): Operation<Input, Value> => ({
  ...declaration,
  section: "OffAmazonPayments",
  kind: "read",
  repeatable: true,
});

/** Declares a write of the Pay section. */
export const write = <Input, Value>(
  declaration: Declaration<Input, Value> & { repeatable: boolean },
): Operation<Input, Value> => ({ ...declaration, section: "OffAmazonPayments", kind: "write" });
