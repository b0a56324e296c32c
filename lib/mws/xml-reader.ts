import { UnreadableAnswer } from "./errors";

/** An element of the parsed document: its local name, its elements in order, and its own text, decoded and untrimmed. */
export type XmlNode = { name: string; children: XmlNode[]; text: string };

const DECIMAL = /^\d+(\.\d+)?$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}([.,]\d+)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * One element, read by local names in any order. Absent and empty are alike (3.1). Values stay text.
 * Every method throws `UnreadableAnswer`, naming the path, when the document is not what is asked of it.
 */
export class XmlReader {
  private readonly node: Readonly<XmlNode>;
  private readonly parent: XmlReader | null;

  private constructor(node: Readonly<XmlNode>, parent: XmlReader | null) {
    this.node = node;
    this.parent = parent;
  }

  static ofRoot(node: XmlNode): XmlReader {
    return new XmlReader(node, null);
  }

  get name(): string {
    return this.node.name;
  }

  /** Such as `RefundResponse/RefundResult`. */
  get path(): string {
    return this.parent ? `${this.parent.path}/${this.name}` : this.name;
  }

  /** The child that must be there, once. It may be empty. */
  at(name: string): XmlReader {
    return this.only(name) ?? this.fail(`${name} is missing`);
  }

  /** The child, or null when it is absent or empty. */
  maybe(name: string): XmlReader | null {
    const child = this.only(name);
    return child && !child.isEmpty() ? child : null;
  }

  /** Stands in for an element that a void operation may leave out (3.1.1). */
  orEmpty(name: string): XmlReader {
    return this.only(name) ?? new XmlReader({ name, children: [], text: "" }, this);
  }

  /** Every child of this name, in order. */
  all(name: string): XmlReader[] {
    return this.children().filter((child) => child.name === name);
  }

  children(): XmlReader[] {
    return this.node.children.map((node) => new XmlReader(node, this));
  }

  /** This element's own text with entities decoded, untrimmed. */
  ownText(): string {
    return this.node.text;
  }

  /** Trimmed text that must be there: ids, states, codes. */
  text(name: string): string {
    return this.maybeText(name) ?? this.fail(`${name} is missing`);
  }

  maybeText(name: string): string | undefined {
    return this.maybeNote(name)?.trim();
  }

  /** Text written by people, as it is; undefined when it is absent or blank. */
  maybeNote(name: string): string | undefined {
    const child = this.only(name);
    if (!child) return undefined;
    if (child.node.children.length > 0) return this.fail(`${name} holds elements where text belongs`);
    const text = child.ownText();
    return text.trim() === "" ? undefined : text;
  }

  /** A date and time, as text that `Date` accepts (9.2). */
  time(name: string): string {
    return this.maybeTime(name) ?? this.fail(`${name} is missing`);
  }

  maybeTime(name: string): string | undefined {
    const text = this.maybeText(name);
    if (text !== undefined && !DATE_TIME.test(text)) return this.fail(`${name} is not a date and time`);
    return text?.replace(",", ".");
  }

  /** A decimal without a sign, as text. */
  maybeDecimal(name: string): string | undefined {
    const text = this.maybeText(name);
    return text === undefined || DECIMAL.test(text) ? text : this.fail(`${name} is not a decimal`);
  }

  integer(name: string): number {
    const text = this.text(name);
    return /^\d{1,15}$/.test(text) ? Number(text) : this.fail(`${name} is not a whole number`);
  }

  maybeBoolean(name: string): boolean | undefined {
    const text = this.maybeText(name)?.toLowerCase();
    if (text === undefined) return undefined;
    return text === "true" || (text === "false" ? false : this.fail(`${name} is not true or false`));
  }

  /** The same element twice would leave the choice of the amount to chance. */
  private only(name: string): XmlReader | undefined {
    let found: XmlNode | undefined;
    for (const node of this.node.children) {
      if (node.name !== name) continue;
      if (found) return this.fail(`${name} appears twice`);
      found = node;
    }
    return found && new XmlReader(found, this);
  }

  private isEmpty(): boolean {
    return this.node.children.length === 0 && this.node.text.trim() === "";
  }

  private fail(problem: string): never {
    throw new UnreadableAnswer(`${this.path}/${problem}`);
  }
}
