import { expect, test } from "vitest";
import { firstIssues } from "../form-state";
import { changedAccount, newAccount } from "./read-account";

const entered = {
  name: "Shop",
  timeZone: "UTC",
  sandbox: "on",
  slug: "shop-uk",
  sellerId: "A2EXAMPLESELLER",
  region: "uk",
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretKey: "0123456789abcdef0123",
};
const wrong = (more: Record<string, string>) =>
  newAccount.safeParse({ ...entered, ...more }).error?.issues.map((issue) => issue.path[0]);

test("takes what was pasted with spaces around it", () => {
  const pasted = newAccount.parse({
    ...entered,
    accessKeyId: ` ${entered.accessKeyId}\n`,
    mwsAuthToken: " amzn.mws.12345678-ab ",
  });
  expect(pasted).toMatchObject({ accessKeyId: entered.accessKeyId, mwsAuthToken: "amzn.mws.12345678-ab" });
});

const BEGINS = "An authorization token begins with amzn.mws. Leave it empty if the keys are your own.";
const ACCESS_KEY = "An access key has 16 to 40 capital letters and digits, such as AKIA1234567890EXAMPLE.";
const TOKEN = "An authorization token has 8 to 80 letters, digits and hyphens after amzn.mws. and no blanks.";
test.each([
  ["secretKey", "Enter the secret key that belongs to the access key.", " "],
  ["secretKey", "A secret key has 16 or more characters.", "12345678"],
  ["secretKey", "A secret key has no blanks.", "0123456789 abcdef 0123"],
  ["secretKey", "A secret key has at most 200 characters.", "a".repeat(201)],
  ["secretKey", undefined, "0123456789abcdef"],
  ["secretKey", undefined, "a".repeat(200)],
  ["accessKeyId", ACCESS_KEY, "A".repeat(41)],
  ["mwsAuthToken", BEGINS, "amzn.mw"],
  ["mwsAuthToken", TOKEN, `amzn.mws.${"a".repeat(81)}`],
])("says of a %s what is true of it: %s", (field, words, text) => {
  const { error } = newAccount.safeParse({ ...entered, [field]: text });
  expect(error ? firstIssues(error)[field] : undefined).toBe(words);
});

test("an empty optional field is none", () => {
  expect(newAccount.parse({ ...entered, mwsAuthToken: " ", storeName: "" })).toMatchObject({
    mwsAuthToken: undefined,
    storeName: undefined,
    production: false,
  });
});

test("refuses short names that other addresses need", () => {
  for (const slug of ["new", "all", "api", "settings", "Shop", "-shop"]) expect(wrong({ slug })).toEqual(["slug"]);
});

test("refuses one redirect address without the other, and any without https", () => {
  expect(wrong({ confirmSuccessUrl: "https://shop.example/ok" })).toEqual(["confirmFailureUrl"]);
  expect(wrong({ confirmSuccessUrl: "javascript:alert(1)", confirmFailureUrl: "https://shop.example/no" })).toEqual([
    "confirmSuccessUrl",
  ]);
});

test("refuses an account without any environment", () => {
  expect(changedAccount.safeParse({ name: "Shop", timeZone: "UTC" }).error?.issues[0]?.path).toEqual(["sandbox"]);
});
