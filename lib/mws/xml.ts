import { SaxesParser } from "saxes";
import { UnreadableAnswer } from "./errors";
import { mendReferences } from "./xml-entities";
import { type XmlNode, XmlReader } from "./xml-reader";

/** The longest answers known (a page of a list) stay far below; more is not read. */
export const XML_BYTES_MAX = 2 * 1024 * 1024;
/** The deepest documented answer nests nine elements. */
const DEPTH_MAX = 32;
/** A reason is stored and shown, and may quote a name of the document. */
const REASON_MAX = 100;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The root element of a UTF-8 document. Refuses, with `UnreadableAnswer`, whatever is not well-formed or not plain: a DTD (so no
 * entity of the document's own, 3.1), bytes that are not UTF-8, too long or too deep. An answer about money must be whole.
 */
export function parseXml(body: Uint8Array): XmlReader {
  if (body.byteLength > XML_BYTES_MAX) throw new UnreadableAnswer(`longer than ${XML_BYTES_MAX} bytes`);
  return XmlReader.ofRoot(readTree(mendReferences(decode(body))));
}

function decode(body: Uint8Array): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new UnreadableAnswer("not UTF-8");
  }
}

function readTree(text: string): XmlNode {
  const document: XmlNode = { name: "", children: [], text: "" };
  const open = [document];
  const parser = new SaxesParser({ position: false });
  parser.on("error", ({ message }) => {
    throw new UnreadableAnswer(`not well-formed XML: ${message.slice(0, REASON_MAX)}`);
  });
  parser.on("doctype", () => {
    throw new UnreadableAnswer("holds a DTD");
  });
  parser.on("opentag", ({ name }) => {
    if (open.length > DEPTH_MAX) throw new UnreadableAnswer("XML that is too deep");
    const node: XmlNode = { name: localName(name), children: [], text: "" };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => void open.pop());
  const addText = (more: string) => void (open.at(-1)!.text += more);
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();
  return document.children[0]!; // a document without a root, or with two, is not well-formed
}

/** Real captures and the guides disagree about the namespace, and so about prefixes (3.1). */
const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
