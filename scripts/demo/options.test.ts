import { expect, test } from "vitest";
import { readOptions } from "./options";

test("without a word it serves on 3000 and keeps what was", () => {
  expect(readOptions([])).toEqual({ port: 3000, orders: 240, reset: false, dev: false });
});

test("pages don't take the stand-in's port", () => {
  expect(() => readOptions(["--port", "4700"])).toThrow(/Port 4700 is where .* Amazon answers.* --port 4701/);
});

test.each([[["--port", "http"]], [["--port", "0"]], [["--port", "65536"]], [["--orders", "1.5"]], [["--speed", "9"]]])(
  "%j is answered with how to say it",
  (args) => {
    expect(() => readOptions(args)).toThrow("npm run demo --");
  },
);
