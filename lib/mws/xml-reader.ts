import { UnreadableAnswer } from "./errors";
import { decodeEntities } from "./xml-entities";

/** A node of the parsed document: `{ Name: children }`, `{ "#text": text }` or `{ "#cdata": [{ "#text": text }] }`. */
export type XmlNode = { readonly [name: string]: unknown };

const DECIMAL = /^\d+(\.\d+)?$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}([.,]\d+)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * One element, read by local names in any order. Absent and empty are alike (3.1). Values stay text.
 * Every method throws `UnreadableAnswer`, naming the path, when the document is not what is asked of it.
 */
export class XmlReader {
  readonly name: string;
  /** Such as `RefundResponse/RefundResult`. */
  readonly path: string;
  private readonly nodes: readonly XmlNode[];

  private constructor(name: string, path: string, nodes: readonly XmlNode[]) {
    this.name = name;
    this.path = path;
    this.nodes = nodes;
  }

  static ofRoot(node: XmlNode): XmlReader {
    const name = Object.keys(node)[0] ?? "";
    return new XmlReader(name, name, childNodes(node[name]));
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
    return this.only(name) ?? new XmlReader(name, `${this.path}/${name}`, []);
  }

  /** Every child of this name, in order. */
  all(name: string): XmlReader[] {
    const found: XmlReader[] = [];
    for (const node of this.nodes) {
      if (Object.hasOwn(node, name)) found.push(new XmlReader(name, `${this.path}/${name}`, childNodes(node[name])));
    }
    return found;
  }

  children(): XmlReader[] {
    return this.nodes.flatMap((node) => {
      const name = Object.keys(node)[0];
      if (name === undefined || name.startsWith("#")) return [];
      return [new XmlReader(name, `${this.path}/${name}`, childNodes(node[name]))];
    });
  }

  /** This element's own text with entities decoded, untrimmed. */
  ownText(): string {
    let text = "";
    for (const node of this.nodes) {
      if (typeof node["#text"] === "string") text += decodeEntities(node["#text"]);
      else for (const inner of childNodes(node["#cdata"])) text += String(inner["#text"] ?? "");
    }
    return text;
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
    if (child.children().length > 0) return this.fail(`${name} holds elements where text belongs`);
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
    const [first, second] = this.all(name);
    return second ? this.fail(`${name} appears twice`) : first;
  }

  private isEmpty(): boolean {
    return this.children().length === 0 && this.ownText().trim() === "";
  }

  private fail(problem: string): never {
    throw new UnreadableAnswer(`${this.path}/${problem}`);
  }
}

const childNodes = (value: unknown): readonly XmlNode[] => (Array.isArray(value) ? (value as XmlNode[]) : []);
