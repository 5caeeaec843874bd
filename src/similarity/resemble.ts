import { termsOf } from "./terms.ts";

/** A short text with a heading, to be found again in other words. */
export interface Item {
  title: string;
  text: string;
}

/** Two items that resemble each other: their places, how much so, and in what. */
export interface Likeness {
  left: number;
  right: number;
  similarity: number;
  shared: string[];
}

const titleWeight = 3;
const postingsKept = 100;

/** Pairs of items that are about the same thing. */
export function resemble(left: Item[], right: Item[], options: { floor?: number } = {}): Likeness[] {
  const floor = options.floor ?? 0.07;
  const bags = [...left, ...right].map((item) => termsOf(item.text, 1, termsOf(item.title, titleWeight)));
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const term of bag.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const vectors = bags.map((bag) => {
    const vector = new Map<string, number>();
    let norm = 0;
    for (const [term, count] of bag) {
      const weight = (1 + Math.log(count)) * Math.log((bags.length + 1) / frequency.get(term)!);
      vector.set(term, weight);
      norm += weight * weight;
    }
    norm = Math.sqrt(norm);
    if (norm > 0) for (const [term, weight] of vector) vector.set(term, weight / norm);
    return vector;
  });
  const postings = new Map<string, { place: number; weight: number }[]>();
  for (const [place, vector] of vectors.slice(left.length).entries()) {
    for (const [term, weight] of vector) {
      const list = postings.get(term);
      if (list) list.push({ place, weight });
      else postings.set(term, [{ place, weight }]);
    }
  }
  const pairs: Likeness[] = [];
  for (let i = 0; i < left.length; i++) {
    const dots = new Map<number, number>();
    for (const [term, weight] of vectors[i]!) {
      const list = postings.get(term);
      if (!list || list.length > postingsKept) continue;
      for (const entry of list) dots.set(entry.place, (dots.get(entry.place) ?? 0) + weight * entry.weight);
    }
    for (const [place, dot] of dots) {
      if (dot < floor) continue;
      pairs.push({ left: i, right: place, similarity: Math.min(1, round(dot)), shared: [] });
    }
  }
  const best = { left: new Map<number, number>(), right: new Map<number, number>() };
  for (const pair of pairs) {
    best.left.set(pair.left, Math.max(best.left.get(pair.left) ?? 0, pair.similarity));
    best.right.set(pair.right, Math.max(best.right.get(pair.right) ?? 0, pair.similarity));
  }
  return pairs
    .filter(
      (pair) =>
        pair.similarity >= best.left.get(pair.left)! || pair.similarity >= best.right.get(pair.right)!,
    )
    .sort((a, b) => a.left - b.left || b.similarity - a.similarity || a.right - b.right)
    .map((pair) => ({
      ...pair,
      shared: sharedTerms(vectors[pair.left]!, vectors[left.length + pair.right]!),
    }));
}

function sharedTerms(a: Map<string, number>, b: Map<string, number>): string[] {
  return [...a]
    .filter(([term]) => b.has(term))
    .map(([term, weight]) => ({ term, weight: weight * b.get(term)! }))
    .sort((x, y) => y.weight - x.weight || (x.term < y.term ? -1 : 1))
    .slice(0, 8)
    .map(({ term }) => term);
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
