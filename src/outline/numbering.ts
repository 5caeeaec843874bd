import type { Candidate, Style } from "./labels.ts";
import { styles } from "./labels.ts";

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

/**
 * What a footing is worth, in a text that kept its line breaks and in one that lost them: in the first a
 * label begins a paragraph, in the second it may stand behind a sentence or behind bare words.
 */
const WORTH = {
  kept: { start: 3, space: 0, stop: -2.5, glued: -6 },
  lost: { start: 3, space: 1.5, stop: 1, glued: -1 },
} as const;
const REJECTED_START = -3;
const NEXT = 2;
const FIRST = 0.5;
const RUNS_ON = 1.5;
const GAP = -3;
const BACK = -4;
const NOT_FIRST = -3.5;
const ONLY_CHILD = -2;
const INVERTED = -4;
const OTHER_PARENT = -1;
const OTHER_MARK = -0.4;
const AFRESH = -1;
const BEAM = 8;
const TOP = -1;
const UNKNOWN = -2;
/** A state this far behind the best never catches up: no label is worth so much. */
const HOPELESS = 15;

const none = styles.map(() => 0);
const unknown = styles.map(() => UNKNOWN);
const rank = Object.fromEntries(styles.map((style, i) => [style, i])) as Record<Style, number>;

/**
 * The reading of the candidates in which the numbering is consistent as a whole: a beam search over
 * "label or not, and at which level", left to right, eight states wide, linear in the number of candidates.
 * A number that continues its level is worth taking even in a bad place; one that breaks the
 * sequence is not, unless it stands at the start of a paragraph (then it is taken and noted as odd).
 *
 * @param candidates in text order
 * @param breaks whether the text kept its line breaks
 * @param barriers offsets at which all numbering ends (附件, the document behind its cover notice), in order
 */
export function readNumbering(candidates: Candidate[], breaks: "kept" | "lost", barriers: number[]): Label[] {
  let beam: State[] = [{ score: 0, stack: [], last: none, under: unknown, run: 0, trail: null }];
  let barrier = 0;
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    while (barrier < barriers.length && barriers[barrier]! <= candidate.start) {
      barrier++;
      beam = beam.map(closeAll);
    }
    const next: State[] = [];
    for (const state of beam) next.push(...readings(state, candidate, i, WORTH[breaks][candidate.footing]));
    beam = best(next);
  }
  const winner = best(beam.map(closeAll))[0]!;
  const labels: Label[] = [];
  for (let at = winner.trail; at; at = at.before) {
    labels.push({ ...candidates[at.candidate]!, depth: at.depth, run: at.run, odd: at.odd });
  }
  return labels.reverse();
}

function readings(state: State, candidate: Candidate, index: number, worth: number): State[] {
  const { style, ordinal, mark, footing } = candidate;
  const { stack } = state;
  const results: State[] = [{ ...state, score: state.score + (footing === "start" ? REJECTED_START : 0) }];

  // A sibling at a level that is open.
  for (let depth = 0; depth < stack.length; depth++) {
    const level = stack[depth]!;
    if (level.style !== style) continue;
    const step = ordinal - level.ordinal;
    const afresh = depth === 0 && ordinal === 1 && level.count > 1;
    // In a bad place a number that goes back is no label.
    if (step < 1 && !afresh && footing !== "start" && footing !== "space") continue;
    let score = worth + (step === 1 ? NEXT : step > 1 ? GAP - Math.min(step - 2, 3) : afresh ? AFRESH : BACK);
    if (level.mark !== mark) score += OTHER_MARK;
    results.push(
      take(
        state,
        index,
        depth,
        { style, mark, ordinal, count: afresh ? 1 : level.count + 1 },
        score,
        afresh,
        step === 1 || afresh ? null : level.ordinal + 1,
      ),
    );
  }

  // A child of the node that is open.
  const top = stack.at(-1);
  if (!stack.some((level) => level.style === style && level.mark === mark)) {
    const runsOn = ordinal > 1 && state.last[rank[style]] === ordinal - 1;
    let score = worth + (ordinal === 1 ? FIRST : runsOn ? RUNS_ON : NOT_FIRST - Math.min(ordinal - 2, 3));
    const parent = top ? rank[top.style] : TOP;
    const known = state.under[rank[style]]!;
    if (top && rank[style] < rank[top.style] && top.style !== "article") score += INVERTED;
    if (top?.style === style) score += OTHER_MARK;
    if (known !== UNKNOWN && known !== parent) score += OTHER_PARENT;
    if (!top && state.trail) score += OTHER_PARENT;
    results.push(
      take(
        state,
        index,
        stack.length,
        { style, mark, ordinal, count: 1 },
        score,
        false,
        ordinal === 1 || runsOn ? null : 1,
      ),
    );
  }
  return results;
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
    if (stack[i]!.count === 1 && stack[i]!.ordinal === 1) cost += ONLY_CHILD;
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
  const least = (states[0]?.score ?? 0) - HOPELESS;
  for (const state of states) {
    if (state.score < least) break;
    let key = String(state.run);
    for (const level of state.stack) key += `/${level.style}${level.mark}${level.ordinal}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(state);
    if (kept.length === BEAM) break;
  }
  return kept;
}
