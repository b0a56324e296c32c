import { expect, test } from "vitest";
import { parseAmount } from "../money";
import { explainTyped, plainAmount } from "./typed-amount";

test.each([
  ["1249", "USD", "1249.00"],
  ["12,5", "EUR", "12.50"],
  ["1.249,50", "EUR", "1249.50"],
  ["1 249", "EUR", "1249.00"],
  ["１２，８００", "JPY", "12800"],
  ["$486.20", "USD", "486.20"],
  ["USD 486.20", "USD", "486.20"],
  ["5 US$", "USD", "5.00"],
  ["486,20 €", "EUR", "486.20"],
  ["￥12,800", "JPY", "12800"],
  ["€5", "USD", null],
  ["1,249", "USD", null],
  ["1.249", "EUR", null],
  ["12 34", "USD", null],
  ["1 2 3", "JPY", null],
  ["12.345", "USD", null],
  ["", "USD", null],
])("%j in %s is %j to the field, and the same to the command", (typed, currency, plain) => {
  expect(plainAmount(typed, currency)).toBe(plain);
  expect(parseAmount(plain ?? typed, currency)).toEqual(parseAmount(typed, currency));
});

test.each([
  ["1,249", "USD", "Write 1249.00 if the comma in 1,249 marks thousands, and two decimals if it marks cents."],
  ["1.249", "EUR", "Write 1249.00 if the point in 1.249 marks thousands, and two decimals if it marks cents."],
  ["ten", "USD", "Enter an amount such as 12.50."],
  ["$1,249", "USD", "Write 1249.00 if the comma in 1,249 marks thousands, and two decimals if it marks cents."],
  ["999,999,999,999,999,999", "USD", "That is more than one order can cost."],
  ["123456789012abc", "USD", "Enter an amount such as 12.50."],
  ["99999999999999999", "USD", "That is more than one order can cost."],
  ["12.5", "JPY", "Enter an amount such as 1280."],
])("%j in %s: %s", (typed, currency, words) => expect(explainTyped(typed, currency)).toBe(words));
