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
  /** How the levels stand, in which run. */
  key: string;
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
  let beam: State[] = [{ score: 0, stack: [], last: none, under: unknown, run: 0, key: "0", trail: null }];
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    const unused = candidate.footing === "start" ? Math.min(0, weights.unused + candidate.doubt) : 0;
    const worth = weights.footing[breaks][candidate.footing] - candidate.doubt;
    // the best state comes first
    const least = beam[0]!.score + unused - weights.hopeless;
    const next: State[] = [];
    for (const state of beam) {
      next.push(unused === 0 ? state : { ...state, score: state.score + unused });
      addReadings(next, state, candidate, i, worth, least);
    }
    beam = best(next);
  }
  const winner = best(beam.map(closeAll))[0]!;
  const labels: Label[] = [];
  for (let at = winner.trail; at; at = at.before) {
    labels.push({ ...candidates[at.candidate]!, depth: at.depth, run: at.run, odd: at.odd });
  }
  return labels.reverse();
}

/**
 * Adds what becomes of a state with a label: a sister of one that is open, a child of the innermost, or one above all.
 *
 * @param least score; what is below is not looked at
 */
function addReadings(
  into: State[],
  state: State,
  candidate: Candidate,
  index: number,
  worth: number,
  least: number,
): void {
  for (let depth = 0; depth < state.stack.length; depth++) {
    const sister = asSister(state, candidate, depth, worth);
    if (sister) take(into, state, index, sister, least);
  }
  const child = asChild(state, candidate, worth);
  if (child) take(into, state, index, child, least);
  const above = asAbove(state, candidate, worth);
  if (above) take(into, state, index, above, least);
}

/** A label at a level. */
interface Step {
  depth: number;
  level: Level;
  score: number;
  /** Whether the numbering begins anew with it. */
  afresh: boolean;
  /** The number that should stand there; null where it does. */
  expected: number | null;
}

/** The candidate as the next of a level that is open; null where it cannot be. */
function asSister(
  state: State,
  { style, ordinal, mark, footing }: Candidate,
  depth: number,
  worth: number,
): Step | null {
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
  return {
    depth,
    level: { style, mark, ordinal, count: afresh ? 1 : level.count + 1 },
    score,
    afresh,
    expected: step === 1 || afresh ? null : level.ordinal + 1,
  };
}

/** The candidate as the first of a level below the innermost that is open; null where that level is open already. */
function asChild(state: State, { style, ordinal, mark }: Candidate, worth: number): Step | null {
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
  // Articles count through the document, under whatever chapters and sections it has.
  if (known !== UNKNOWN && known !== parent && style !== "article") score += otherParent;
  if (!top && state.trail) score += otherParent;
  const level = { style, mark, ordinal, count: 1 };
  const expected = ordinal === 1 || runsOn ? null : 1;
  return { depth: stack.length, level, score, afresh: false, expected };
}

/** A first label of a style above all that are open: 第一章 behind a 总则 of 第一节, 第二节. The numbering begins anew. */
function asAbove(state: State, { style, ordinal, mark, footing }: Candidate, worth: number): Step | null {
  const top = state.stack[0];
  if (!top || ordinal !== 1 || footing !== "start" || rank[style] >= rank[top.style]) return null;
  const level = { style, mark, ordinal, count: 1 };
  return { depth: 0, level, score: worth + weights.above, afresh: true, expected: null };
}

/** Adds the state in which a candidate is taken for a label, unless its score is below the least. */
function take(into: State[], state: State, candidate: number, step: Step, least: number): void {
  const { depth, level, afresh, expected } = step;
  const score = state.score + step.score + closing(state.stack, depth + 1);
  if (score < least) return;
  const { style, ordinal } = level;
  const run = afresh ? state.run + 1 : state.run;
  const at = rank[style];
  const known = state.under[at] !== UNKNOWN;
  const parent = depth > 0 ? rank[state.stack[depth - 1]!.style] : TOP;
  const stack = [...state.stack.slice(0, depth), level];
  const odd = expected === null ? null : { found: ordinal, expected };
  into.push({
    score,
    stack,
    last: (afresh ? none : state.last).with(at, ordinal),
    under: known ? state.under : state.under.with(at, parent),
    run,
    key: keyOf(run, stack),
    trail: { candidate, depth, run, odd, before: state.trail },
  });
}

function keyOf(run: number, stack: readonly Level[]): string {
  let key = String(run);
  for (const { style, mark, ordinal } of stack) key += `/${style}${mark}${ordinal}`;
  return key;
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
  const run = state.run + 1;
  const score = state.score + closing(state.stack, 1);
  return { ...state, score, stack: [], last: none, run, key: keyOf(run, []) };
}

/** The best states, one for each way the levels stand. */
function best(states: State[]): State[] {
  states.sort((a, b) => b.score - a.score);
  const seen = new Set<string>();
  const kept: State[] = [];
  const least = (states[0]?.score ?? 0) - weights.hopeless;
  for (const state of states) {
    if (state.score < least) break;
    if (seen.has(state.key)) continue;
    seen.add(state.key);
    kept.push(state);
    if (kept.length === weights.beam) break;
  }
  return kept;
}
