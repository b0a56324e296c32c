import { expect, test } from "vitest";
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

test("a secret key that is too short is not called missing", () => {
  const said = (secretKey: string) =>
    newAccount.safeParse({ ...entered, secretKey }).error?.issues.find(({ path }) => path[0] === "secretKey")?.message;
  expect(said(" ")).toBe("Enter the secret key that belongs to the access key.");
  for (const secretKey of ["12345678", "0123456789 abcdef 0123"])
    expect(said(secretKey)).toBe("A secret key has 16 or more characters, without blanks.");
  expect(said("0123456789abcdef")).toBeUndefined();
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
