import { XMLParser, XMLValidator } from "fast-xml-parser";
import { UnreadableAnswer } from "./errors";
import { type XmlNode, XmlReader } from "./xml-reader";

/** The longest answers known (a page of a list) stay far below; more is not read. */
export const XML_BYTES_MAX = 2 * 1024 * 1024;
/** The deepest documented answer nests nine elements. */
const DEPTH_MAX = 32;

const parser = new XMLParser({
  preserveOrder: true,
  parseTagValue: false, // "10.00" stays "10.00"
  trimValues: false,
  processEntities: false,
  removeNSPrefix: true, // local names only: real captures and the guides disagree about the namespace (3.1)
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: "#cdata",
  maxNestedTags: DEPTH_MAX,
  jPath: false,
});

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The root element of a UTF-8 document. Refuses, with `UnreadableAnswer`, whatever is not well-formed or not plain:
 * a DTD (so no entity of the document's own, 3.1), bytes that are not UTF-8, too long or too deep.
 * The parser by itself repairs what was cut off; an answer about money must be whole, so it is validated first.
 */
export function parseXml(body: Uint8Array): XmlReader {
  if (body.byteLength > XML_BYTES_MAX) throw new UnreadableAnswer(`longer than ${XML_BYTES_MAX} bytes`);
  const text = decode(body);
  if (text.includes("<!") && /<!(DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableAnswer("holds a DTD");
  const validity = XMLValidator.validate(text);
  if (validity !== true) throw new UnreadableAnswer(`not well-formed XML: ${validity.err.code}`);
  const roots = parse(text).filter((node) => !("#text" in node));
  const [root] = roots;
  if (!root || roots.length > 1) throw new UnreadableAnswer("not one XML element");
  return XmlReader.ofRoot(root);
}

function decode(body: Uint8Array): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new UnreadableAnswer("not UTF-8");
  }
}

function parse(text: string): XmlNode[] {
  try {
    return parser.parse(text) as XmlNode[];
  } catch {
    throw new UnreadableAnswer("XML that is too deep or uses reserved names"); // what is left after validation
  }
}
