import type { Reuse } from "../../types/results.ts";
import type { Phrases } from "../phrases.ts";
import { percentOf } from "../reuse-sheet.ts";
import { heat } from "./heat.ts";
import { html, type Markup, type Piece } from "./markup.ts";
import { type Row, table } from "./table.ts";

type Pair = Reuse["pairs"][number];

/** Documents that a matrix has a row and a column for, those that share most. */
const most = 40;
/** Up to so many names stand upright above their columns. */
const upright = 6;

/** Documents with something in common as the matrix's rows and columns: those that others take from stand first. */
export function matrixDocuments(pairs: readonly Pair[]): { shown: string[]; all: number } {
  const shared = new Map<string, number>();
  for (const { from, to, substantive, characters } of pairs)
    for (const id of [from, to]) shared.set(id, (shared.get(id) ?? 0) + substantive + characters / 1000);
  const byWeight = [...shared].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shown = byWeight.slice(0, most).map(([id]) => id);
  return { shown: earliestFirst(shown, pairs), all: shared.size };
}

/** In an order in which every pair leads from an earlier to a later document, of those that are free by name. */
function earliestFirst(documents: readonly string[], pairs: readonly Pair[]): string[] {
  const left = new Set(documents.toSorted());
  const order: string[] = [];
  while (left.size > 0) {
    const later = new Set(pairs.filter(({ from, to }) => left.has(from) && left.has(to)).map(({ to }) => to));
    const next = [...left].find((id) => !later.has(id)) ?? [...left][0]!;
    left.delete(next);
    order.push(next);
  }
  return order;
}

/**
 * Who shares how much with whom: letters in common without set phrases, on a ground by the part that they are of the
 * later document. A row is where a passage stands first, a column where it comes again.
 *
 * @param idOf the id on the page of a pair's passages, where they are shown
 */
export function reuseMatrix(
  pairs: readonly Pair[],
  documents: readonly string[],
  idOf: (pair: Pair) => string | undefined,
  say: Phrases,
): Markup {
  const pairOf = new Map(pairs.map((pair) => [`${pair.from}\n${pair.to}`, pair]));
  const strongest = Math.max(1e-9, ...pairs.map(strength));
  const cell = (from: string, to: string): Piece => {
    if (from === to) return html`<span class="faint">·</span>`;
    const pair = pairOf.get(`${from}\n${to}`);
    if (!pair) return null;
    const id = idOf(pair);
    const label = `${from} → ${to}: ${pair.substantive}/${pair.characters}, ${percentOf(pair.share)}`;
    const words =
      id === undefined
        ? html`<span title="${label}">${pair.substantive}</span>`
        : html`<a href="#${id}" title="${label}">${pair.substantive}</a>`;
    return heat(strength(pair) / strongest, words);
  };
  const rows = documents.map((from): Row => ({ cells: [from, ...documents.map((to) => cell(from, to))] }));
  const head = [say("page.from-to"), ...documents.map((id) => [id, "number"] as const)];
  return html`<div class="sticky matrix${documents.length > upright && " many"}">${table(say("page.matrix"), head, rows)}</div>`;
}

/** What of the later document a pair shares, set phrases aside. */
function strength({ substantive, characters, share }: Pair): number {
  return characters === 0 ? 0 : (share * substantive) / characters;
}
