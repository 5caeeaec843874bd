import type { Rule } from "./page.ts";

/** Rules this close, in points, are one: borders of neighbouring cells are often drawn side by side. */
export const close = 2.5;

/** More crossings than that to look at is a drawing, not a table. */
const maxCrossings = 1_000_000;

/** Rules that hang together, and the lines of the grid that they draw. */
export interface Lattice {
  horizontal: Rule[];
  vertical: Rule[];
}

/** Rules drawn in pieces, cell by cell, as whole lines. */
export function joinRules(rules: Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const group of groups(rules)) {
    const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length;
    let last: Rule | null = null;
    for (const { from, to } of group.sort((a, b) => a.from - b.from)) {
      if (last && from <= last.to + close) last.to = Math.max(last.to, to);
      else {
        last = { at, from, to };
        joined.push(last);
      }
    }
  }
  return joined.filter(({ from, to }) => to - from > 2 * close);
}

/** Rules with nearly the same `at`. */
function groups(rules: Rule[]): Rule[][] {
  const found: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const group = found.at(-1);
    if (group && rule.at - group[0]!.at <= close) group.push(rule);
    else found.push([rule]);
  }
  return found;
}

/** Sets of rules that touch or cross each other. */
export function latticesOf(horizontal: Rule[], vertical: Rule[]): Lattice[] {
  if (horizontal.length * vertical.length > maxCrossings) return [];
  const root = [...horizontal, ...vertical].map((_, i) => i);
  const find = (i: number): number => {
    let top = i;
    while (root[top] !== top) {
      root[top] = root[root[top]!]!;
      top = root[top]!;
    }
    return top;
  };
  for (const [i, h] of horizontal.entries()) {
    for (const [j, v] of vertical.entries()) {
      if (crosses(h, v) && crosses(v, h)) root[find(i)] = find(horizontal.length + j);
    }
  }
  const byRoot = new Map<number, Lattice>();
  const latticeOf = (i: number) => {
    const lattice = byRoot.get(find(i)) ?? { horizontal: [], vertical: [] };
    byRoot.set(find(i), lattice);
    return lattice;
  };
  for (const [i, rule] of horizontal.entries()) latticeOf(i).horizontal.push(rule);
  for (const [j, rule] of vertical.entries()) latticeOf(horizontal.length + j).vertical.push(rule);
  return [...byRoot.values()];
}

function crosses(rule: Rule, other: Rule): boolean {
  return rule.at >= other.from - close && rule.at <= other.to + close;
}

/** Different values in order, those closer than rules of one line taken as one. */
export function distinct(values: number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (found.length === 0 || value - found.at(-1)! > close) found.push(value);
  }
  return found;
}
