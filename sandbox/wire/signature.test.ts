import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { canonicalQuery, isSignedBy, readForm, sign, type Signed } from "./signature";

type Vector = Signed & {
  name: string;
  title: string;
  secretKey: string;
  signature: string;
  canonicalQuery?: string;
  sha256OfStringToSign?: string;
};
const file = new URL("../../docs/samples/signature-vectors.json", import.meta.url);
const vectors = JSON.parse(readFileSync(file, "utf8")) as Vector[];

for (const vector of vectors)
  test(`vector ${vector.name}, ${vector.title}, has the published signature`, () => {
    expect(sign(vector, vector.secretKey)).toBe(vector.signature);
    expect(isSignedBy(vector, vector.secretKey, vector.signature)).toBe(true);
    expect(isSignedBy(vector, `${vector.secretKey}x`, vector.signature)).toBe(false);
    if (vector.canonicalQuery) expect(canonicalQuery(vector.parameters)).toBe(vector.canonicalQuery);
    if (vector.sha256OfStringToSign) {
      const text = [vector.method, vector.host, vector.path, canonicalQuery(vector.parameters)].join("\n");
      expect(createHash("sha256").update(text).digest("hex")).toBe(vector.sha256OfStringToSign);
    }
  });

test("any change of a parameter breaks the signature", () => {
  const [vector] = vectors;
  if (!vector) throw new Error("no vectors");
  for (const [at] of vector.parameters.entries()) {
    const parameters = vector.parameters.map(
      ([name, value], index) => [name, index === at ? `${value}x` : value] as const,
    );
    expect(isSignedBy({ ...vector, parameters }, vector.secretKey, vector.signature)).toBe(false);
  }
});

test("a form may write a space as a plus sign or as %20", () => {
  expect(readForm("Note=a+b%20c%2Bd&Empty=&Bare")).toEqual([
    ["Note", "a b c+d"],
    ["Empty", ""],
    ["Bare", ""],
  ]);
  expect(readForm("Note=%zz")).toBeNull();
});
