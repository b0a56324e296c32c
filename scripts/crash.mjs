import { run } from "./bootstrap.mjs";

run("crash/main.ts");
