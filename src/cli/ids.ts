import { basename, extname, resolve, sep } from "node:path";

/**
 * An id for each input, from its file name; inputs of the same name get as many folder names in front as tell them
 * apart (`2009-plan`, `2010-plan`), files that differ only in their ending get it behind (`plan-docx`).
 *
 * An id depends on the set of inputs, never on their order or the working directory. The same path given twice
 * is counted (`plan`, `plan-2`).
 *
 * @param paths as given; `-` is standard input
 */
export function uniqueIds(paths: readonly string[]): string[] {
  const names = paths.map(partsOf);
  const ids = names.map(({ parts }) => parts.at(-1)!);
  for (const group of clashes(ids)) {
    const endings = new Map<string, Set<string>>();
    for (const i of group) {
      const stem = names[i]!.parts.join("/");
      endings.set(stem, (endings.get(stem) ?? new Set()).add(names[i]!.ending));
    }
    const depth = depthThatTells(
      group.map((i) => names[i]!.parts),
      endings.size,
    );
    for (const i of group) {
      const { parts, ending } = names[i]!;
      const shared = endings.get(parts.join("/"))!.size > 1;
      ids[i] = parts.slice(-depth).join("-") + (shared && ending ? `-${ending}` : "");
    }
  }
  const order = ids
    .map((_, i) => i)
    .sort((a, b) => compare(absolute(paths[a]!), absolute(paths[b]!)) || a - b);
  const taken = new Set<string>();
  for (const i of order) {
    let id = ids[i]!;
    for (let n = 2; taken.has(fold(id)); n++) id = `${ids[i]}-${n}`;
    taken.add(fold(id));
    ids[i] = id;
  }
  return ids;
}

/** Ids become file names, and some file systems do not tell A from a, or é composed from decomposed. */
const fold = (id: string) => id.normalize("NFC").toLowerCase();
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const absolute = (path: string) => (path === "-" ? path : resolve(path));

function partsOf(path: string): { parts: string[]; ending: string } {
  if (path === "-") return { parts: ["stdin"], ending: "" };
  const whole = resolve(path);
  // Only what looks like an ending: 规划1.5 has none.
  const ending = /\.[A-Za-z][A-Za-z0-9]{0,5}$/u.test(whole) ? extname(whole) : "";
  const folders = whole
    .slice(0, whole.length - basename(whole).length)
    .split(sep)
    .filter(Boolean);
  return { parts: [...folders, basename(whole, ending)], ending: ending.slice(1) };
}

function clashes(ids: readonly string[]): number[][] {
  const groups = new Map<string, number[]>();
  ids.forEach((id, i) => {
    const group = groups.get(fold(id));
    if (group) group.push(i);
    else groups.set(fold(id), [i]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/** How many parts from the end make `distinct` different names. */
function depthThatTells(lists: readonly string[][], distinct: number): number {
  const deepest = Math.max(...lists.map((parts) => parts.length));
  for (let depth = 1; depth < deepest; depth++)
    if (new Set(lists.map((parts) => fold(parts.slice(-depth).join("-")))).size >= distinct) return depth;
  return deepest;
}
