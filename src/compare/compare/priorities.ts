import type { Tie } from "../../similarity/tied.ts";
import type { Match, Priority, PriorityCell } from "../../types/results.ts";
import type { Alignment } from "../align/across.ts";
import { nameOf } from "../align/said.ts";

/** A cluster: its center, the tie that each other member has to it. */
export interface Star {
  center: number;
  members: { item: number; tie: Tie }[];
}

/**
 * Clusters of items that are about the same: the star algorithm (Aslam, Pelekhov & Rus 2004). The item that most
 * columns have something like becomes a center, whatever is tied to it belongs to it, and so on with what is left; in
 * the end each item goes to the center that it is tied to most strongly. Every member is thus tied to the center
 * itself: nothing is joined over a third.
 */
export function starsOf({ said, ties }: Alignment): Star[] {
  const tiesOf = neighboursOf(ties, said.length);
  const weight = tiesOf.map((own, item) => breadth(own, item, said));
  const order = Array.from(said.keys())
    .filter((item) => tiesOf[item]!.length > 0)
    .sort((a, b) => weight[b]! - weight[a]! || a - b);
  const centers = new Set<number>();
  const taken = new Set<number>();
  for (const item of order) {
    if (taken.has(item)) continue;
    centers.add(item);
    taken.add(item);
    for (const tie of tiesOf[item]!) taken.add(other(tie, item));
  }
  const stars = new Map([...centers].map((center): [number, Star] => [center, { center, members: [] }]));
  for (const item of order) {
    if (centers.has(item)) continue;
    const own = tiesOf[item]!.filter((tie) => centers.has(other(tie, item)));
    const tie = own.reduce((best, one) => (one.strength > best.strength ? one : best));
    stars.get(other(tie, item))!.members.push({ item, tie });
  }
  // A center that lost all it had to stronger ones joins the one that it is tied to, or stands alone.
  return [...stars.values()].filter(({ members }) => members.length > 0);
}

function neighboursOf(ties: readonly Tie[], items: number): Tie[][] {
  const lists: Tie[][] = Array.from({ length: items }, () => []);
  for (const tie of ties) {
    lists[tie.a]!.push(tie);
    lists[tie.b]!.push(tie);
  }
  return lists;
}

const other = ({ a, b }: Tie, item: number): number => (a === item ? b : a);

/** In how many columns an item has something like it, each counted by its strongest tie, at most 1. */
function breadth(ties: readonly Tie[], item: number, said: Alignment["said"]): number {
  const best = new Map<number, number>();
  for (const tie of ties) {
    const { column } = said[other(tie, item)]!;
    best.set(column, Math.max(best.get(column) ?? 0, Math.min(1, tie.strength)));
  }
  return [...best.values()].reduce((sum, strength) => sum + strength, 0);
}

const words = 6;
/** Of so many members the shared words are looked at: the nearest. */
const looked = 12;

/** Clusters as rows of a matrix of priorities by columns, the most widely shared first. */
export function prioritiesOf(alignment: Alignment, stars: readonly Star[], columns: number): Priority[] {
  const { said } = alignment;
  const tiesOf = neighboursOf(alignment.ties, said.length);
  return stars
    .map((star) => priorityOf(alignment, star, columns))
    .map((priority) => ({
      priority,
      breadth: priority.cells.filter((cell) => cell.length > 0).length,
      weight: priority.cells.flat().reduce((sum, { similarity }) => sum + similarity, 0),
    }))
    .sort(
      (a, b) => b.breadth - a.breadth || b.weight - a.weight || (a.priority.name < b.priority.name ? -1 : 1),
    )
    .map(({ priority }) => priority);

  function priorityOf({ shared }: Alignment, { center, members }: Star, count: number): Priority {
    const cells: PriorityCell[][] = Array.from({ length: count }, () => []);
    const { document, column, unit } = said[center]!;
    cells[column]!.push({ document, task: unit.id, similarity: 1, confidence: "sure" });
    const nearest = members.toSorted((x, y) => y.tie.strength - x.tie.strength || x.item - y.item);
    for (const { item, tie } of nearest) cells[said[item]!.column]!.push(cellOf(item, tie));
    const votes = new Map<string, number>();
    for (const { item } of nearest.slice(0, looked))
      for (const word of shared(center, item)) votes.set(word, (votes.get(word) ?? 0) + 1);
    const names = [center, ...nearest.slice(0, looked).map(({ item }) => item)].map((item) =>
      nameOf(said[item]!.unit),
    );
    return {
      name: tellingName(names, votes),
      center: { document, task: unit.id },
      words: [...votes]
        .sort((x, y) => y[1] - x[1])
        .slice(0, words)
        .map(([word]) => word),
      cells,
      ...elsewhereOf([center, ...members.map(({ item }) => item)], cells),
    };
  }

  /** Of each column with an empty cell the item that is most strongly tied to one of these. */
  function elsewhereOf(
    items: readonly number[],
    cells: readonly PriorityCell[][],
  ): Pick<Priority, "elsewhere"> {
    const best = new Map<number, { item: number; tie: Tie }>();
    for (const own of items)
      for (const tie of tiesOf[own]!) {
        const item = other(tie, own);
        const { column } = said[item]!;
        if (cells[column]!.length === 0 && tie.strength > (best.get(column)?.tie.strength ?? 0))
          best.set(column, { item, tie });
      }
    if (best.size === 0) return {};
    const elsewhere = [...best].sort(([x], [y]) => x - y).map(([, { item, tie }]) => cellOf(item, tie));
    return { elsewhere };
  }

  function cellOf(item: number, { cosine, confidence }: Tie): PriorityCell {
    const { document, unit } = said[item]!;
    return { document, task: unit.id, similarity: rounded(cosine), confidence: confidence! };
  }
}

/** The name that says most of what its items share, for its length; of equal ones the first. */
function tellingName(names: readonly string[], votes: ReadonlyMap<string, number>): string {
  const worth = (name: string) => {
    let sum = 0;
    for (const [word, count] of votes) if (name.includes(word)) sum += count * word.length;
    // A name with numbers in it is a target of one column.
    return (sum / (12 + name.length)) * (/\d/u.test(name) ? 0.25 : 1);
  };
  return names.reduce((best, name) => (worth(name) > worth(best) ? name : best));
}

/** A tie as a match; its left side is that of the earlier column. */
export function matchOf({ said, shared }: Alignment, tie: Tie): Match {
  const turned = said[tie.a]!.column > said[tie.b]!.column;
  const [left, right] = turned ? [tie.b, tie.a] : [tie.a, tie.b];
  const ref = (item: number) => ({ document: said[item]!.document, task: said[item]!.unit.id });
  return {
    left: ref(left),
    right: ref(right),
    similarity: rounded(tie.cosine),
    confidence: tie.confidence!,
    // From the item whose document comes first, so that the order of columns decides nothing.
    shared: shared(tie.a, tie.b),
  };
}

const rounded = (cosine: number) => Math.round(cosine * 1e4) / 1e4;
