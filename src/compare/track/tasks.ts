import { sentenceAt } from "../../clause/clauses.ts";
import { scanWords } from "../../clause/scan.ts";
import { lexicon, wordsOf } from "../../lexicon/lexicon.ts";
import { resemble } from "../../similarity/resemble.ts";
import { phraseIndex } from "../../text/phrase-index.ts";
import { positions } from "../../text/position.ts";
import { trim } from "../../text/span.ts";
import { viewOf } from "../../text/view.ts";
import type { PolicyDocument, Span } from "../../types/record.ts";
import type { TrackedTask } from "../../types/results.ts";
import { reviewsBy } from "../align/said.ts";
import { taskUnits } from "../align/units.ts";
import { planYear } from "../plan-year.ts";

/**
 * Each task beside the passage of the next year's document that speaks of it, with the words of state that stand there.
 *
 * @param documents of one place
 * @param texts of the documents by id; without that of the later one nothing is followed up
 */
export function trackTasks(
  documents: readonly PolicyDocument[],
  texts: ReadonlyMap<string, string>,
): TrackedTask[] {
  return documents.flatMap((record) => {
    const year = planYear(record.document)!;
    const next = documents.find(({ document }) => planYear(document) === year + 1);
    const text = next && texts.get(next.document.id);
    return next && text !== undefined ? followed(record, next, text, year) : [];
  });
}

function followed(old: PolicyDocument, next: PolicyDocument, text: string, year: number): TrackedTask[] {
  const tasks = taskUnits(old).filter(({ sort }) => sort === "plan");
  const reviews = reviewsBy(next, text);
  const scan = scanWords(viewOf(text));
  const place = positions(text);
  const best = new Map<number, ReturnType<typeof resemble>[number]>();
  for (const pair of resemble(tasks, reviews)) if (!best.has(pair.left)) best.set(pair.left, pair);
  return tasks.map(({ id, title }, i): TrackedTask => {
    const pair = best.get(i);
    const base = {
      region: old.document.region?.name ?? null,
      code: old.document.region?.code ?? null,
      year: String(year),
      task: { document: old.document.id, task: id, title },
    };
    if (!pair) return { ...base, review: null };
    const unit = reviews[pair.right]!;
    const whole = { start: unit.start, end: unit.start + unit.text.length };
    const span = nearestSentence(text, whole, pair.shared);
    return {
      ...base,
      review: {
        document: next.document.id,
        item: unit.id,
        quote: text.slice(span.start, span.end),
        span,
        line: place(span.start).line,
        state: stateIn(text, span),
        confidence: pair.confidence,
        shared: pair.shared,
      },
    };
  });

  /** The sentence with most of the shared words. */
  function nearestSentence(of: string, within: Span, words: readonly string[]): Span {
    let best = within;
    let most = -1;
    for (let at = within.start; at < within.end; ) {
      const sentence = sentenceAt(scan.clauses, at);
      const span = trim(of, {
        start: Math.max(sentence.start, within.start),
        end: Math.min(sentence.end, within.end),
      });
      const count = words.filter((word) => of.slice(span.start, span.end).includes(word)).length;
      if (count > most && span.end > span.start) [best, most] = [span, count];
      at = Math.max(sentence.end, at + 1);
    }
    return best;
  }
}

const states = lexicon("states", (lines: string[]) =>
  phraseIndex(lines.flatMap(wordsOf).map((text) => ({ text, value: text }))),
);

/** 已完成, 推进: the last words of state in a sentence, as printed; null where it says none. */
function stateIn(text: string, { start, end }: Span): string | null {
  const sentence = text.slice(start, end);
  let last: string | null = null;
  for (let i = 0; i < sentence.length; ) {
    const found = states().at(sentence, i);
    if (found) last = found.text;
    i += found?.text.length ?? 1;
  }
  return last;
}
