import { expect, test } from "vitest";
import { piecesOf } from "./code-block";

const said = (text: string) =>
  piecesOf(text).flatMap(({ kind, text: piece }) => (kind === "plain" ? [] : [[kind, piece]]));

test("a request's parameters are told from their values, and what was removed from both", () =>
  expect(said("Action=Refund\nRefundAmount.Amount=18.50\nSellerNote=a=b\nSellerId=redacted")).toEqual([
    ["name", "Action"],
    ["name", "RefundAmount.Amount"],
    ["name", "SellerNote"],
    ["name", "SellerId"],
    ["gap", "redacted"],
  ]));

test("an answer's elements are, opened and closed", () =>
  expect(said("<RefundStatus>\n  <State>Pending</State>\n  <Email>redacted</Email>")).toEqual([
    ["name", "RefundStatus"],
    ["name", "State"],
    ["name", "State"],
    ["name", "Email"],
    ["gap", "redacted"],
    ["name", "Email"],
  ]));

test("nothing that was said is lost or moved", () => {
  const text = "POST=1\n\n<a>b</a>redacted";
  expect(
    piecesOf(text)
      .map((piece) => piece.text)
      .join(""),
  ).toBe(text);
});
