import path from "node:path";
import { alsoInTests, isTest, layout, pureInTests } from "./layout.mjs";

const folders = Object.keys(layout).sort((a, b) => b.length - a.length);
/** The folder of the table that a file, or an import without its ending, belongs to. */
export const folderOf = (file) =>
  folders.find((folder) => folder === "" || file === folder || file.startsWith(`${folder}/`)) ?? "";

/** @param types whether only types are imported. Null: the arrow is allowed. */
export function refuseArrow({ from, to, types }) {
  const [source, target] = [folderOf(from), folderOf(to)];
  if (source === target) return null;
  const { may, types: typesOnly = [], instead } = layout[source];
  const inTests = isTest(from) && !pureInTests.includes(source) ? alsoInTests : [];
  const allowed = [...may, ...inTests, ...(types ? typesOnly : [])];
  if (target !== "sandbox" && (allowed.includes("*") || allowed.includes(target))) return null;
  const onlyTypes = typesOnly.includes(target) ? ` other than types` : "";
  return { source: source || "the top", target: target || "the top", onlyTypes, instead };
}

/** @type {import("eslint").Rule.RuleModule} */
export const arrows = {
  meta: {
    type: "problem",
    docs: { description: "Imports follow the arrows of the layout and never turn back" },
    messages: { refused: "{{source}} imports nothing{{onlyTypes}} from {{target}}. {{instead}}" },
    schema: [],
  },
  create(context) {
    const from = path.relative(context.cwd, context.filename);
    const check = (node, source, types) => {
      const to = typeof source?.value === "string" ? ours(from, source.value) : null;
      const refusal = to === null ? null : refuseArrow({ from, to, types });
      if (refusal) context.report({ node: source, messageId: "refused", data: refusal });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source, onlyTypes(node, node.importKind, "importKind")),
      ExportNamedDeclaration: (node) => check(node, node.source, onlyTypes(node, node.exportKind, "exportKind")),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === "type"),
      ImportExpression: (node) => check(node, node.source, false),
      TSImportType: (node) => check(node, node.source, true),
    };
  },
};

/** From the top of the tree; null for a package. */
function ours(from, specifier) {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (!specifier.startsWith(".")) return null;
  return path.posix.join(path.posix.dirname(from), specifier);
}

const onlyTypes = (node, kind, specifierKind) =>
  kind === "type" || (node.specifiers.length > 0 && node.specifiers.every((s) => s[specifierKind] === "type"));
