import { basename, extname, resolve, sep } from "node:path";
import { sha256 } from "../read/source.ts";
import { byCodeUnits } from "../text/by-code-units.ts";
import { grouped } from "../text/grouped.ts";

/** What an id is made of: the way from the folder that was named to the file, and where the file is. */
export interface Named {
  name: string;
  place: string;
}

/** Bytes that a part of an id may have: it becomes a file name, with an ending behind it. */
const longest = 200;

/**
 * An id for each input: its way from the folder or glob that the user named, without ending (`2009/plan`); for a file
 * named outright, its name. So an id is the same whatever else is in the run. Only where two would be the same do both
 * get as many folder names in front as tell them apart, or their endings behind (`plan-docx`).
 *
 * Line feeds and other controls become `_`; names too long for a file get a hash in place of their end.
 *
 * @param inputs a path alone is a file named outright; `-` is standard input
 */
export function uniqueIds(inputs: readonly (string | Named)[]): string[] {
  const names = inputs.map(partsOf);
  const ids = names.map(({ parts, own }) => parts.slice(-own).join("/"));
  for (const group of clashes(ids)) {
    const endings = new Map<string, Set<string>>();
    for (const i of group) {
      const stem = names[i]!.parts.join("/");
      endings.set(stem, (endings.get(stem) ?? new Set()).add(names[i]!.ending));
    }
    const depth = depthThatTells(
      group.map((i) => names[i]!.parts),
      names[group[0]!]!.own,
      endings.size,
    );
    for (const i of group) {
      const { parts, ending } = names[i]!;
      const shared = endings.get(parts.join("/"))!.size > 1;
      ids[i] = parts.slice(-depth).join("/") + (shared && ending ? `-${ending}` : "");
    }
  }
  const order = ids.map((_, i) => i).sort((a, b) => byCodeUnits(names[a]!.place, names[b]!.place) || a - b);
  const taken = new Set<string>();
  for (const i of order) {
    const id = ids[i]!.split("/").map(shortened).join("/");
    let free = id;
    for (let n = 2; taken.has(fold(free)); n++) free = `${id}-${n}`;
    taken.add(fold(free));
    ids[i] = free;
  }
  return ids;
}

/** Ids become file names, and some file systems do not tell A from a, or é composed from decomposed. */
const fold = (id: string) => id.normalize("NFC").toLowerCase();

/** The folders that a file lies in and its name; how many of them its id has by itself; its ending. */
function partsOf(input: string | Named): { parts: string[]; own: number; ending: string; place: string } {
  if (input === "-") return { parts: ["stdin"], own: 1, ending: "", place: "-" };
  const place = typeof input === "string" ? resolve(input) : input.place;
  const name = typeof input === "string" ? basename(place) : input.name;
  const inside = name.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  const last = inside.pop() ?? "document";
  // Only what looks like an ending: 规划1.5 has none.
  const ending = /\.[A-Za-z][A-Za-z0-9]{0,8}$/u.test(last) ? extname(last) : "";
  const above = place
    .split(sep)
    .filter(Boolean)
    .slice(0, -(inside.length + 1));
  const stem = last.slice(0, last.length - ending.length) || last;
  const parts = [...above, ...inside, stem].map((part) => part.replace(/\p{Cc}/gu, "_"));
  return { parts, own: inside.length + 1, ending: ending.slice(1), place };
}

function shortened(part: string): string {
  if (Buffer.byteLength(part) <= longest) return part;
  const hash = sha256(part).slice(0, 8);
  let kept = "";
  for (const character of part) {
    if (Buffer.byteLength(kept) + Buffer.byteLength(character) > longest - hash.length - 1) break;
    kept += character;
  }
  return `${kept}-${hash}`;
}

function clashes(ids: readonly string[]): number[][] {
  return [...grouped(ids.keys(), (i) => fold(ids[i]!)).values()].filter((group) => group.length > 1);
}

/** How many parts from the end, `least` or more, make `distinct` different names. */
function depthThatTells(lists: readonly string[][], least: number, distinct: number): number {
  const deepest = Math.max(...lists.map((parts) => parts.length));
  for (let depth = least; depth < deepest; depth++)
    if (new Set(lists.map((parts) => fold(parts.slice(-depth).join("/")))).size >= distinct) return depth;
  // Folders that differ in A and a alone tell nothing; the count behind the id does.
  return least;
}
