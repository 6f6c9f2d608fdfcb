/**
 * Which package may know which: the arrows of docs/decisions, checked on every import, types included.
 *
 * dependency-cruiser reads TypeScript through the compiler's old programming interface, which TypeScript 7 no longer
 * has; so its Babel step is given a plugin that keeps a module's imports and drops the rest. Types count: the relay may
 * not even name a type of a package that can open an envelope.
 */

import { globSync } from "node:fs";
import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { root } from "./process.ts";

const packages = ["core", "wire", "crypto", "content", "sync"] as const;
type Package = (typeof packages)[number];

/** What each may import of the others. Whatever is not listed is forbidden. */
const mayImport: Readonly<Record<Package | "relay" | "web", readonly Package[]>> = {
  core: [],
  wire: [],
  content: ["core"],
  crypto: ["core", "wire"],
  sync: ["core", "wire", "crypto"],
  relay: ["wire"],
  web: ["core", "content", "sync"],
};

/** Tests, and what only tests use. */
const testFile = "\\.(test|fixture)\\.tsx?$";

function folderOf(name: string): string {
  return name === "relay" || name === "web" ? `apps/${name}` : `packages/${name}`;
}

function rules(): IForbiddenRuleType[] {
  const arrows = Object.entries(mayImport).map(([from, allowed]): IForbiddenRuleType => {
    const forbidden = [...packages, "relay", "web"].filter(
      (name) => name !== from && !allowed.some((one) => one === name),
    );
    return {
      name: `${from} imports only ${allowed.join(", ") || "itself"}`,
      severity: "error",
      from: { path: `^${folderOf(from)}/src/`, pathNot: testFile },
      to: { path: forbidden.map((name) => `^${folderOf(name)}/`) },
    };
  });
  return [
    ...arrows,
    {
      name: "no import cycles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "every import can be found",
      severity: "error",
      from: {},
      // A virtual module is made by the bundler and has no file.
      to: { couldNotResolve: true, pathNot: "^virtual:|\\.css$" },
    },
    {
      name: "core and wire use no platform and no dependency but valibot",
      severity: "error",
      from: { path: "^packages/(core|wire)/src/", pathNot: testFile },
      to: { pathNot: ["^packages/(core|wire)/", "node_modules/valibot/"] },
    },
    {
      name: "browser code imports nothing of Node",
      severity: "error",
      // A plugin of the bundler stands beside what it builds, and runs while building.
      from: { path: "^(packages/(crypto|sync)|apps/web)/src/", pathNot: [testFile, "/[a-z]+-plugin\\.ts$"] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "product code imports no test code",
      severity: "error",
      from: { path: "^(packages|apps)/[^/]+/src/", pathNot: testFile },
      to: { path: ["^tests/", testFile, "node_modules/(vitest|fast-check|fake-indexeddb|@playwright)/"] },
    },
  ];
}

/** One sentence per forbidden arrow; empty when all is well. */
export async function forbiddenArrows(): Promise<string[]> {
  const files = globSync("{packages,apps}/*/src/**/*.{ts,tsx}", { cwd: root, exclude: ["**/*.d.ts"] });
  const { output } = await cruise(
    files,
    { baseDir: root, doNotFollow: { path: "node_modules" }, validate: true, ruleSet: { forbidden: rules() } },
    { extensions: [".ts", ".tsx", ".mjs", ".js"], exportsFields: ["exports"], conditionNames: ["import", "default"] },
    { babelConfig: { ...babelBase, plugins: [keepImportsOnly] } },
  );
  const { summary } = output as ICruiseResult;
  return summary.violations.map((violation) => {
    const way = violation.cycle?.map((step) => step.name).join(" → ") ?? violation.to;
    return `${violation.from} → ${way} (${violation.rule.name})`;
  });
}

const babelBase = {
  configFile: false,
  babelrc: false,
  parserOpts: { plugins: ["typescript", "jsx", "importAttributes"] },
};

type Node = { readonly [field: string]: unknown };
type Path = { readonly node: Node };

/** Babel plugin: a module becomes `import "x";` for each module it names, by value, by type, or by `import()`. */
function keepImportsOnly() {
  return {
    visitor: {
      Program(path: { node: Node; traverse: (visitor: object) => void; skip: () => void }) {
        const named = new Set<string>();
        const add = (source: unknown) => {
          const value = (source as { value?: unknown } | null | undefined)?.value;
          if (typeof value === "string") named.add(value.replace(/\?.*$/, ""));
        };
        const ofSource = ({ node }: Path) => add(node.source);
        path.traverse({
          ImportDeclaration: ofSource,
          ExportNamedDeclaration: ofSource,
          ExportAllDeclaration: ofSource,
          ImportExpression: ofSource,
          TSImportType: ({ node }: Path) => add(node.argument),
          CallExpression: ({ node }: Path) => {
            if ((node.callee as Node).type === "Import") add((node.arguments as Node[])[0]);
          },
        });
        Object.assign(path.node, {
          directives: [],
          body: [...named].map((value) => ({
            type: "ImportDeclaration",
            specifiers: [],
            source: { type: "StringLiteral", value },
          })),
        });
        path.skip();
      },
    },
  };
}
