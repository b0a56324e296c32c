import { run } from "./bootstrap.mjs";

run("demo/main.ts");
