import { grouped } from "../../text/grouped.ts";
import type { Passage, Reuse } from "../../types/results.ts";
import { type Language, type Phrases, phrases } from "../phrases.ts";
import {
  documentKeys,
  documentRows,
  familiesShown,
  isMany,
  notes,
  percentOf,
  placeOf,
  quoteOf,
  telling,
} from "../reuse-sheet.ts";
import { leftOut } from "./capped.ts";
import { html, type Markup } from "./markup.ts";
import { contents, type Part, page, parts } from "./page.ts";
import { passagePair } from "./passage.ts";
import { matrixDocuments, reuseMatrix } from "./reuse-matrix.ts";
import { table } from "./table.ts";

type Pair = Reuse["pairs"][number];

/** Passages on a page: those that tell something, and set phrases; of each pair of documents at least a few. */
const mostTelling = 600;
const mostFormulae = 300;
const fewest = 3;
const mostFamilies = 200;
/** Pairs of documents whose passages are unfolded at first. */
const unfolded = 6;

/**
 * Shared passages as one page: of many documents how much of each earlier ones have and what several share, who shares how
 * much with whom, then pair by pair both places side by side, what was
 * exchanged marked; set phrases and repeats stand folded at the end of each pair.
 *
 * @param formulae whether set phrases are unfolded
 */
export function reuseHtml(reuse: Reuse, language: Language, formulae: boolean): string {
  const say = phrases(language);
  const pairs = reuse.pairs.toSorted((a, b) => b.substantive - a.substantive || b.characters - a.characters);
  const passages = byPair(reuse.passages);
  const idOf = new Map(pairs.map((pair, i) => [pair, `pair-${i + 1}`]));
  const { shown, all } = matrixDocuments(pairs);
  const matrix: Part = {
    id: "matrix",
    title: say("page.matrix"),
    note: say("page.matrix-note"),
    body: [reuseMatrix(pairs, shown, (pair) => idOf.get(pair), say), leftOut(all, shown.length, say)],
  };
  const list: Part[] =
    pairs.length === 0
      ? []
      : [
          // Of many documents the matrix is long and tells the least.
          ...(isMany(reuse) ? [documentPart(), ...familyPart(), matrix] : [matrix, ...familyPart()]),
          {
            id: "passages",
            title: say("reuse.passages", { count: reuse.passages.length }),
            note: say("page.passages-note"),
            body: pairs.map((pair, i) => group(pair, i)),
          },
        ];
  return page({
    title: say("reuse.title"),
    language,
    kind: "reuse",
    lead: list.length > 0 && contents(list, say("page.contents")),
    body: [parts(list), notes(reuse, say).map((line) => html`<p class="note">${line}</p>`)],
  });

  /** How much of each document earlier ones have, the most first. */
  function documentPart(): Part {
    const title = say("reuse.documents");
    const numeric = new Set<string>(["taken", "substantive", "part"]);
    const head = documentKeys.map((key) => [say(`reuse.${key}`), numeric.has(key) ? "number" : ""] as const);
    return {
      id: "documents",
      title,
      body: table(
        title,
        head,
        documentRows(reuse).map((cells) => ({ cells })),
      ),
    };
  }

  /** What three documents or more share, each once: where it first stood, and who has it. */
  function familyPart(): Part[] {
    const families = familiesShown(reuse, formulae);
    if (families.length === 0) return [];
    const shownFamilies = families.slice(0, mostFamilies);
    const items = shownFamilies.map(({ members }) => {
      const [first, ...others] = members;
      const names = others.map(({ document }) => document).join("、");
      return html`<div class="pair"><p class="place-of">${members.length} · ${placeOf(first!)}</p><p>${quoteOf(first!)}</p><p class="note">→ ${names}</p></div>
`;
    });
    const title = say("reuse.families", { count: families.length });
    return [{ id: "families", title, body: [items, leftOut(families.length, items.length, say)] }];
  }

  function group(pair: Pair, i: number): Markup {
    const own = passages.get(`${pair.from}\n${pair.to}`) ?? [];
    const told = telling(own).toSorted((a, b) => b.characters - a.characters);
    const rest = own.filter(({ formula, repeat }) => formula || repeat);
    const open = (told.length > 0 && i < unfolded) || formulae;
    return html`<details class="group" id="${idOf.get(pair)!}"${open && html` open`}><summary>${pair.from} → ${pair.to} <span class="faint">${measure(pair, say)}</span></summary>
${capped(told, mostTelling, pairs.length, say)}${
  rest.length > 0 &&
  html`<details class="folded"${formulae && html` open`}><summary>${say("page.formulae", { count: rest.length })}</summary>
${capped(rest, mostFormulae, pairs.length, say)}</details>
`
}</details>
`;
  }
}

function measure({ characters, substantive, share }: Pair, say: Phrases): string {
  return [
    say("reuse.count", { count: characters }),
    `${say("reuse.substantive")} ${substantive}`,
    `${say("reuse.share")} ${percentOf(share)}`,
  ].join(" · ");
}

function capped(passages: readonly Passage[], most: number, pairs: number, say: Phrases): (Markup | null)[] {
  const each = Math.max(fewest, Math.floor(most / pairs));
  const shown = passages.slice(0, each);
  return [...shown.map((passage) => passagePair(passage, say)), leftOut(passages.length, shown.length, say)];
}

function byPair(passages: readonly Passage[]): Map<string, Passage[]> {
  return grouped(passages, ({ from, to }) => `${from.document}\n${to.document}`);
}
