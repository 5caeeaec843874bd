import type { Candidate, Style } from "./labels.ts";
import { styles } from "./labels.ts";
import { weights } from "./weights.ts";

/** A candidate that the search took for a label, with its depth and the run of numbering it belongs to. */
export interface Label extends Candidate {
  /** 0 at the top. */
  depth: number;
  /** Counts the times the numbering started afresh at the top: another document, an annex. */
  run: number;
  /** What is odd about its number: a gap, a step back, a beginning that is not 1. */
  odd: { found: number; expected: number } | null;
}

interface Level {
  style: Style;
  mark: string;
  ordinal: number;
  count: number;
}

interface Decision {
  candidate: number;
  depth: number;
  run: number;
  odd: Label["odd"];
  before: Decision | null;
}

interface State {
  score: number;
  stack: Level[];
  /** By rank of style: the last ordinal in this run (0: none), as numbering may run on across sections. */
  last: number[];
  /** By rank of style: the rank it was first found under (`TOP`, or `UNKNOWN`). */
  under: number[];
  run: number;
  trail: Decision | null;
}

const TOP = -1;
const UNKNOWN = -2;

const none = styles.map(() => 0);
const unknown = styles.map(() => UNKNOWN);
/** The order in which official documents nest the styles. */
export const rank = Object.fromEntries(styles.map((style, i) => [style, i])) as Record<Style, number>;

/**
 * The reading of the candidates in which the numbering is consistent as a whole: a beam search over
 * "label or not, and at which level", left to right, eight states wide, linear in the number of candidates.
 * A number that continues its level is worth taking even in a bad place; one that breaks the
 * sequence is not, unless it stands at the start of a paragraph (then it is taken and noted as odd).
 *
 * @param candidates in text order
 * @param breaks whether the text kept its line breaks
 */
export function readNumbering(candidates: Candidate[], breaks: "kept" | "lost"): Label[] {
  let beam: State[] = [{ score: 0, stack: [], last: none, under: unknown, run: 0, trail: null }];
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    const next: State[] = [];
    for (const state of beam) next.push(...readings(state, candidate, i, weights.footing[breaks]));
    beam = best(next);
  }
  const winner = best(beam.map(closeAll))[0]!;
  const labels: Label[] = [];
  for (let at = winner.trail; at; at = at.before) {
    labels.push({ ...candidates[at.candidate]!, depth: at.depth, run: at.run, odd: at.odd });
  }
  return labels.reverse();
}

/** What becomes of a state at a candidate: it is no label, a sister of one that is open, or a child of the innermost. */
function readings(
  state: State,
  candidate: Candidate,
  index: number,
  footing: Record<Candidate["footing"], number>,
): State[] {
  const worth = footing[candidate.footing] - candidate.doubt;
  const unused = candidate.footing === "start" ? Math.min(0, weights.unused + candidate.doubt) : 0;
  const results: State[] = [{ ...state, score: state.score + unused }];
  for (let depth = 0; depth < state.stack.length; depth++) {
    const sister = asSister(state, candidate, index, depth, worth);
    if (sister) results.push(sister);
  }
  const others = [asChild(state, candidate, index, worth), asAbove(state, candidate, index, worth)];
  return [...results, ...others.filter((other) => other !== null)];
}

/** The candidate as the next of a level that is open; null where it cannot be. */
function asSister(
  state: State,
  { style, ordinal, mark, footing }: Candidate,
  index: number,
  depth: number,
  worth: number,
): State | null {
  const level = state.stack[depth]!;
  if (level.style !== style) return null;
  const step = ordinal - level.ordinal;
  const afresh = depth === 0 && ordinal === 1 && level.count > 1;
  // In a bad place a number that goes back is no label.
  if (step < 1 && !afresh && footing !== "start" && footing !== "space") return null;
  const { next, gap, back } = weights;
  const sequence =
    step === 1 ? next : step > 1 ? gap - Math.min(step - 2, 3) : afresh ? weights.afresh : back;
  const score = worth + sequence + (level.mark === mark ? 0 : weights.otherMark);
  return take(
    state,
    index,
    depth,
    { style, mark, ordinal, count: afresh ? 1 : level.count + 1 },
    score,
    afresh,
    step === 1 || afresh ? null : level.ordinal + 1,
  );
}

/** The candidate as the first of a level below the innermost that is open; null where that level is open already. */
function asChild(
  state: State,
  { style, ordinal, mark }: Candidate,
  index: number,
  worth: number,
): State | null {
  const { stack } = state;
  if (stack.some((level) => level.style === style && level.mark === mark)) return null;
  const top = stack.at(-1);
  const runsOn = ordinal > 1 && state.last[rank[style]] === ordinal - 1;
  const parent = top ? rank[top.style] : TOP;
  const known = state.under[rank[style]]!;
  const { first, notFirst, inverted, otherMark, otherParent } = weights;
  let score = worth + (ordinal === 1 ? first : runsOn ? weights.runsOn : notFirst - Math.min(ordinal - 2, 3));
  if (top && rank[style] < rank[top.style] && top.style !== "article" && style !== "article")
    score += inverted;
  if (top?.style === style) score += otherMark;
  if (known !== UNKNOWN && known !== parent) score += otherParent;
  if (!top && state.trail) score += otherParent;
  const level = { style, mark, ordinal, count: 1 };
  return take(state, index, stack.length, level, score, false, ordinal === 1 || runsOn ? null : 1);
}

/** A first label of a style above all that are open: 第一章 behind a 总则 of 第一节, 第二节. The numbering begins anew. */
function asAbove(
  state: State,
  { style, ordinal, mark, footing }: Candidate,
  index: number,
  worth: number,
): State | null {
  const top = state.stack[0];
  if (!top || ordinal !== 1 || footing !== "start" || rank[style] >= rank[top.style]) return null;
  const level = { style, mark, ordinal, count: 1 };
  return take(state, index, 0, level, worth + weights.above, true, null);
}

function take(
  state: State,
  candidate: number,
  depth: number,
  level: Level,
  score: number,
  afresh: boolean,
  expected: number | null,
): State {
  const { style, ordinal } = level;
  const run = afresh ? state.run + 1 : state.run;
  const at = rank[style];
  const known = state.under[at] !== UNKNOWN;
  const parent = depth > 0 ? rank[state.stack[depth - 1]!.style] : TOP;
  return {
    score: state.score + score + closing(state.stack, depth + 1),
    stack: [...state.stack.slice(0, depth), level],
    last: (afresh ? none : state.last).with(at, ordinal),
    under: known ? state.under : state.under.with(at, parent),
    run,
    trail: {
      candidate,
      depth,
      run,
      odd: expected === null ? null : { found: ordinal, expected },
      before: state.trail,
    },
  };
}

/** What it costs to close the levels from `depth` on: a level of one item that is a 1 is no list. */
function closing(stack: Level[], depth: number): number {
  let cost = 0;
  for (let i = depth; i < stack.length; i++)
    if (stack[i]!.count === 1 && stack[i]!.ordinal === 1) cost += weights.onlyChild;
  return cost;
}

function closeAll(state: State): State {
  if (state.stack.length === 0) return state;
  return {
    ...state,
    score: state.score + closing(state.stack, 1),
    stack: [],
    last: none,
    run: state.run + 1,
  };
}

/** The best states, one for each way the levels stand. */
function best(states: State[]): State[] {
  states.sort((a, b) => b.score - a.score);
  const seen = new Set<string>();
  const kept: State[] = [];
  const least = (states[0]?.score ?? 0) - weights.hopeless;
  for (const state of states) {
    if (state.score < least) break;
    let key = String(state.run);
    for (const level of state.stack) key += `/${level.style}${level.mark}${level.ordinal}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(state);
    if (kept.length === weights.beam) break;
  }
  return kept;
}
