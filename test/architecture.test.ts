import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const page = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");

/** The floors of ARCHITECTURE.md, lowest first: folders (`text`) and single files (`types.ts`) of src. */
const floors = Array.from(page.matchAll(/^src\/(\S+?)\/? {2,}\S/gmu), ([, name = ""]) => name);

/** The floor of a file of src: its folder, or its own name at the top. */
function floorOf(path: string): string {
  return path.split("/")[0]!;
}

/** Every import of one file of src by another, static, of types or at run time, as paths from src. */
const imports = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .flatMap((path) => {
    const file = join(root, "src", path);
    // from "./x.ts", import "./x.ts", import("./x.ts")
    const found = readFileSync(file, "utf8").matchAll(/(?:\bfrom|\bimport)[ (]*"(\.[^"]+)"/gu);
    return Array.from(found, ([, to = ""]) => ({
      from: path.replaceAll("\\", "/"),
      to: relative(join(root, "src"), join(dirname(file), to)).replaceAll("\\", "/"),
    }));
  });

describe("the floors of src", () => {
  test("are all told on the page, each once", () => {
    expect([...floors].sort()).toEqual(readdirSync(join(root, "src")).sort());
  });

  test("the imports are seen", () => {
    expect(imports).toContainEqual({ from: "pipeline.ts", to: "types/record.ts" });
    expect(imports).toContainEqual({ from: "cli/commands.ts", to: "cli/extract.ts" });
    for (const { to } of imports) expect(existsSync(join(root, "src", to)), to).toBe(true);
  });

  test("import their own files and lower floors only", () => {
    const upward = imports.filter(
      ({ from, to }) =>
        floorOf(from) !== floorOf(to) && floors.indexOf(floorOf(to)) > floors.indexOf(floorOf(from)),
    );
    expect(upward).toEqual([]);
  });
});

test("the page names files that exist", () => {
  const named = Array.from(
    page.matchAll(/`((?:src|test|bin|fixtures|seeds)\/[^`*\s]*)/gu),
    ([, path = ""]) => path,
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("the page is one page", () => expect(page.split("\n").length).toBeLessThanOrEqual(110));
