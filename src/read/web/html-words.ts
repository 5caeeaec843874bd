import { loadLexicon } from "../../lexicon/load.ts";

type Field = "issuer" | "date" | "published" | "number" | "title" | "other";

interface WebPages {
  containers: string[];
  furniture: string[];
  fields: Record<Field, string[]>;
  line_starts: string[];
  line_prefixes: string[];
  line_ends: string[];
  phrases: string[];
}

interface PageWords {
  containers: Set<string>;
  furniture: RegExp;
  /** What each name of a catalogue field stands for. */
  fields: Map<string, Field>;
  lineStarts: RegExp;
  lineEnds: RegExp;
  phrases: RegExp;
}

let words: PageWords | undefined;

function anyOf(list: string[]): string {
  return list.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("|");
}

/** The vocabulary of web pages (`lexicon/web-pages.yaml`), ready for matching. */
export function pageWords(): PageWords {
  if (words) return words;
  const lexicon = loadLexicon<WebPages>("web-pages");
  words = {
    containers: new Set(lexicon.containers.map((name) => name.toLowerCase())),
    furniture: new RegExp(anyOf(lexicon.furniture), "iu"),
    fields: new Map(
      Object.entries(lexicon.fields).flatMap(([field, names]) =>
        names.map((name): [string, Field] => [name, field as Field]),
      ),
    ),
    // e.g. 来源：市政府办公室, 【打印】, 浏览次数318, 分享到|; but not 收藏文物, 打印件
    lineStarts: new RegExp(
      `^[【\\[]?(?:(?:${anyOf(lexicon.line_starts)})(?:$|[：:】\\])）>»|【\\[（(\\d])|${anyOf(lexicon.line_prefixes)})`,
      "iu",
    ),
    lineEnds: new RegExp(`^[【\\[]?(?:${anyOf(lexicon.line_ends)})`, "u"),
    phrases: new RegExp(anyOf(lexicon.phrases), "iu"),
  };
  return words;
}
