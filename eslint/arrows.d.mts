import type { Rule } from "eslint";

export const arrows: Rule.RuleModule;
