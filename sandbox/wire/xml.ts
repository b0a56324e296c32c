/** One element: its name, and its text or its children. Absent children are simply left out. */
export type Element = readonly [name: string, content: Content];
type Content = string | number | boolean | readonly (Element | undefined)[];

// Characters XML 1.0 cannot carry become U+FFFD (wire 3.1).
const unwritable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string) =>
  text.replace(unwritable, "\uFFFD").replace(/[&<>"]/g, (character) => escapes[character] ?? character);

function writeContent(content: Content): string {
  if (typeof content !== "object") return escape(String(content));
  return content.map((child) => (child ? writeElement(child) : "")).join("");
}

export function writeElement([name, content]: Element, attributes = ""): string {
  const inner = writeContent(content);
  return inner === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
}

export const writeDocument = (root: Element, namespace: string) => writeElement(root, ` xmlns="${namespace}"`);

/** An element only when there is something to say. */
export const optional = (name: string, content: Content | undefined): Element | undefined =>
  content === undefined ? undefined : [name, content];

export const timestamp = (at: number) => new Date(at).toISOString();
