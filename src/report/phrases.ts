import { fill } from "../lexicon/fill.ts";
import { loadLexicon } from "../lexicon/load.ts";

/** The languages that people are spoken to in. */
export type Language = "zh" | "en";

/** A text of `lexicon/interface.yaml` by its dotted key: `show.tasks`; `{name}`s are filled from `values`. */
export type Phrases = (key: string, values?: Record<string, string | number>) => string;

type Entry = { en: string; zh: string };
type Tree = { [key: string]: Tree } | Entry;

let tree: Tree | undefined;

function find(key: string): Entry | undefined {
  tree ??= loadLexicon<Tree>("interface");
  let node: unknown = tree;
  for (const part of key.split(".")) node = (node as Record<string, unknown> | undefined)?.[part];
  return typeof (node as Entry | undefined)?.en === "string" ? (node as Entry) : undefined;
}

/** Whether `lexicon/interface.yaml` has a text under this key. */
export function hasPhrase(key: string): boolean {
  return find(key) !== undefined;
}

/** Everything people read, in one language. A key without a text is our bug and throws. */
export function phrases(language: Language): Phrases {
  return (key, values = {}) => {
    const entry = find(key);
    if (!entry) throw new Error(`no text for ${key} in lexicon/interface.yaml`);
    return fill(entry[language], values);
  };
}
