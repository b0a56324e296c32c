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
  private readonly parent: XmlReader | null;
  private readonly nodes: readonly XmlNode[];

  private constructor(name: string, parent: XmlReader | null, nodes: unknown) {
    this.name = name;
    this.parent = parent;
    this.nodes = Array.isArray(nodes) ? (nodes as XmlNode[]) : [];
  }

  static ofRoot(node: XmlNode): XmlReader {
    const name = nodeName(node);
    return new XmlReader(name, null, node[name]);
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
    return this.only(name) ?? new XmlReader(name, this, []);
  }

  /** Every child of this name, in order. */
  all(name: string): XmlReader[] {
    return this.nodes.filter((node) => nodeName(node) === name).map((node) => new XmlReader(name, this, node[name]));
  }

  children(): XmlReader[] {
    return this.nodes.filter(isElement).map((node) => new XmlReader(nodeName(node), this, node[nodeName(node)]));
  }

  /** This element's own text with entities decoded, untrimmed. */
  ownText(): string {
    let text = "";
    for (const node of this.nodes) {
      if (typeof node["#text"] === "string") text += decodeEntities(node["#text"]);
      else if (Array.isArray(node["#cdata"]))
        text += (node["#cdata"] as XmlNode[]).map((part) => part["#text"]).join("");
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
    if (child.nodes.some(isElement)) return this.fail(`${name} holds elements where text belongs`);
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
    for (const node of this.nodes) {
      if (nodeName(node) !== name) continue;
      if (found) return this.fail(`${name} appears twice`);
      found = node;
    }
    return found && new XmlReader(name, this, found[name]);
  }

  private isEmpty(): boolean {
    return !this.nodes.some(isElement) && this.ownText().trim() === "";
  }

  private fail(problem: string): never {
    throw new UnreadableAnswer(`${this.path}/${problem}`);
  }
}

/** The parser gives each node one name; attributes are not read. */
function nodeName(node: XmlNode): string {
  for (const name in node) return name; // without the array that Object.keys would build, for every field of every answer
  return "";
}

const isElement = (node: XmlNode) => !nodeName(node).startsWith("#");
