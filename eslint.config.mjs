import next from "eslint-config-next/core-web-vitals";
import tseslint from "typescript-eslint";
import { arrows } from "./eslint/arrows.mjs";

const code = ["**/*.{ts,tsx,mts}"];
const readsEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "Configuration is read once, by lib/env. Take it from env(), or have it handed in.",
};
const readsClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "A rule has no clock: take `now` as an argument.",
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "A rule has no clock: take `now` as an argument.",
  },
];

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      ".next*/",
      ".data/",
      "dist/",
      "next-env.d.ts",
      "test-results/",
      "playwright-report/",
      "coverage/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...next,
  {
    files: code,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // A form's action and an event handler may be async: React waits for neither, and catches both.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      // Our objects are records of closures; methods that need a `this` are rare, and read as such.
      "@typescript-eslint/unbound-method": "off",
      // A form's field could be a file; then its text is no amount and no id, which is what parsing says.
      "@typescript-eslint/no-base-to-string": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    plugins: { tillway: { rules: { arrows } } },
    rules: { "tillway/arrows": "error", eqeqeq: "error", "import/no-anonymous-default-export": "off" },
  },
  {
    files: ["{app,components,db,lib,worker,sandbox}/**", "proxy.ts"],
    ignores: ["lib/env.ts", "db/migrate.ts", "**/*.test.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", readsEnv] },
  },
  {
    files: ["lib/payments/**"],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-syntax": ["error", readsEnv, ...readsClock] },
  },
  {
    files: ["e2e/**"],
    rules: { "react-hooks/rules-of-hooks": "off" }, // Playwright's fixtures have a function named `use`
  },
);
