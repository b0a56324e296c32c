import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UnreadableAnswer } from "./errors";
import { parseXml, XML_BYTES_MAX } from "./xml";

const PATIENCE_MS = 60_000; // a property on a busy machine
const parse = (text: string) => parseXml(Buffer.from(text));

describe("reading", () => {
  test("values stay text: no number, no boolean, no lost zero", () => {
    const root = parse("<R><A>10.00</A><B>true</B><C>0012</C><D>1e3</D></R>");
    expect(["A", "B", "C", "D"].map((name) => root.text(name))).toEqual(["10.00", "true", "0012", "1e3"]);
  });

  test("namespaces, prefixes, attributes, comments and the declaration do not matter", () => {
    const root = parse(
      `<?xml version="1.0"?><!-- c --><n:R xmlns:n="urn:x" a="1"><n:A n:b="2">1<!-- c -->0</n:A></n:R>`,
    );
    expect([root.name, root.text("A")]).toEqual(["R", "10"]);
  });

  test("absent, empty, self-closed and blank are alike", () => {
    const root = parse("<R><A></A><B/><C>  \n </C></R>");
    for (const name of ["A", "B", "C", "D"]) {
      expect(root.maybe(name)).toBeNull();
      expect(root.maybeText(name)).toBeUndefined();
    }
  });

  test("ids are trimmed, notes are not", () => {
    const root = parse("<R><Id>\n S01 \n</Id><Note> two  spaces </Note></R>");
    expect([root.text("Id"), root.maybeNote("Note")]).toEqual(["S01", " two  spaces "]);
  });

  test("the five predefined entities and numeric references decode, once", () => {
    const root = parse("<R><N>&lt;b&gt; &amp;amp; &quot;x&apos; &#65;&#x1F381;</N></R>");
    expect(root.text("N")).toBe(`<b> &amp; "x' A🎁`);
  });

  test("a pair written as two references joins; half a pair and forbidden characters become U+FFFD", () => {
    expect(parse("<R><N>&#xD83C;&#xDF81;</N></R>").text("N")).toBe("🎁");
    expect(parse("<R><N>x&#xD83C;&#0;&#x110000;</N></R>").text("N")).toBe("x\ufffd\ufffd\ufffd");
  });

  test("CDATA is text as it stands", () =>
    expect(parse("<R><N>a&amp;&#0;<![CDATA[<b>&amp;&#0;]]>c</N></R>").text("N")).toBe("a&\ufffd<b>&amp;&#0;c"));

  test("any text survives being escaped and read again", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (note) => {
        const escaped = note.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
        expect(parse(`<R><N>.${escaped}.</N></R>`).maybeNote("N")).toBe(`.${note}.`);
      }),
    ));
});

describe("refused as unreadable, with the place named", () => {
  test.each([
    ["a missing element", "<R><A><X>1</X></A></R>", "R/A/B is missing"],
    ["an element twice", "<R><A><B>1</B><B>2</B></A></R>", "R/A/B appears twice"],
    ["elements where text belongs", "<R><A><B><C>1</C></B></A></R>", "R/A/B holds elements where text belongs"],
  ])("%s", (_, document, problem) => {
    expect(() => parse(document).at("A").text("B")).toThrow(problem);
  });

  test.each([
    ["time", "<R><A>yesterday</A></R>", "R/A is not a date and time"],
    ["maybeDecimal", "<R><A>-1.00</A></R>", "R/A is not a decimal"],
    ["maybeDecimal", "<R><A>1,000.00</A></R>", "R/A is not a decimal"],
    ["integer", "<R><A>1.5</A></R>", "R/A is not a whole number"],
    ["maybeBoolean", "<R><A>maybe</A></R>", "R/A is not true or false"],
  ] as const)("%s of %s", (method, document, problem) => {
    expect(() => parse(document)[method]("A")).toThrow(problem);
  });
});

describe("hostile documents", () => {
  const laughs =
    `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">` +
    `<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><R><A>&c;</A></R>`;
  test.each([
    ["billion laughs", laughs, "DTD"],
    ["an external entity", `<!DOCTYPE r SYSTEM "file:///etc/passwd"><R>1</R>`, "DTD"],
    ["a DTD in lower case", `<!doctype r><R>1</R>`, "not well-formed"],
    ["deep nesting", "<a>".repeat(100) + "</a>".repeat(100), "too deep"],
    ["two roots", "<R/><R/>", "not well-formed"],
    ["an attribute twice", `<R a="1" a="2"/>`, "not well-formed"],
    ["a character that XML does not have", "<R>\u0001</R>", "not well-formed"],
    ["no root", "   ", "not well-formed"],
    ["plain text", "Bad Gateway", "not well-formed"],
    ["crossed tags", "<R><A><B></A></B></R>", "not well-formed"],
    ["text after the end", "<R></R>1", "not well-formed"],
    ["HTML", "<html><body><p>502<br></body></html>", "not well-formed"],
  ])("%s", (_, document, problem) => {
    expect(() => parse(document)).toThrow(UnreadableAnswer);
    expect(() => parse(document)).toThrow(problem);
  });

  test("an entity that no DTD could have defined", () =>
    expect(() => parse("<R><A>&nbsp;</A></R>").text("A")).toThrow("undefined entity"));

  test("bytes that are not UTF-8", () =>
    expect(() => parseXml(Buffer.from([0x3c, 0x52, 0x3e, 0xff, 0x3c, 0x2f, 0x52, 0x3e]))).toThrow("not UTF-8"));

  test("too long", () => expect(() => parse(`<R>${"x".repeat(XML_BYTES_MAX)}</R>`)).toThrow("longer than"));

  test("CDATA that never ends, a hundred thousand times, costs no more than its length", () => {
    const text = `<R>&#65;${"<![CDATA[".repeat(100_000)}`;
    const startedMs = performance.now();
    expect(() => parse(text)).toThrow("not well-formed");
    expect(performance.now() - startedMs).toBeLessThan(2_000);
  });

  test("no prefix of an answer is an answer", () => {
    const whole = "<R><A>10.00</A><B><C>1</C></B></R>";
    for (let end = 0; end < whole.length; end += 1) expect(() => parse(whole.slice(0, end))).toThrow(UnreadableAnswer);
  });

  test("names of object members are just absent elements", () => {
    const root = parse("<R><A>1</A></R>");
    for (const name of ["constructor", "toString", "hasOwnProperty", "__proto__"]) expect(root.maybe(name)).toBeNull();
    expect(parse("<R><__proto__>1</__proto__></R>").text("__proto__")).toBe("1");
  });

  const xmlish = fc.array(
    fc.constantFrom(
      "<R>",
      "</R>",
      "<A>",
      "</A>",
      "<A/>",
      "1",
      "&amp;",
      "&#",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "<?x",
      "?>",
      "'",
      '"',
      "<",
      ">",
      "&",
      "=",
      " ",
      "\u0000",
    ),
    { maxLength: 60 },
  );
  test(
    "whatever arrives is read or refused, never anything else",
    () =>
      fc.assert(
        fc.property(
          fc.oneof(
            xmlish.map((parts) => Buffer.from(parts.join(""))),
            fc.uint8Array({ maxLength: 400 }),
          ),
          (body) => {
            try {
              parseXml(body).maybeText("A");
            } catch (error) {
              expect(error).toBeInstanceOf(UnreadableAnswer);
            }
          },
        ),
        { numRuns: 2_000 },
      ),
    PATIENCE_MS,
  );
});
