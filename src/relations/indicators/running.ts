import type { Indicator } from "../../types/record.ts";
import type { Reckoning } from "./basis.ts";
import { joinsNumbers } from "./names/dealt-out.ts";
import type { Name } from "./names/name.ts";
import type { Statement } from "./statement.ts";
import type { Time } from "./times/time.ts";

/** What goes over from one indicator to the next of the same item, or of the same row of a table. */
export interface Running {
  item: string | null;
  heading: string;
  name: Name | null;
  /** Subjects of the sentence so far, and those that a list still has to deal out. */
  subjects: string[];
  shared: string[];
  time: Time | null;
  /** What the last number tells, and on what it is reckoned. */
  kind: Indicator["kind"] | null;
  reckoning: Reckoning;
  /** When the last number held that another one goes up or down from; the year of that of the same name. */
  origin: Time | null;
  since: string | null;
  /** When the last number holds. */
  by: string | null;
  /** Beginning of the sentence whose last indicator was a grant or its condition. */
  granted: number | null;
  /** The last condition, which another one without words of its own is of: 超过1000万元的…，超过5000万元的…. */
  condition: { name: Name; unit: string } | null;
  /** Behind the last quantity that was an indicator. */
  end: number;
}

export const fresh = (item: string | null, heading: string): Running => ({
  item,
  heading,
  name: null,
  subjects: [],
  shared: [],
  time: null,
  kind: null,
  reckoning: { basis: null },
  origin: null,
  since: null,
  by: null,
  granted: null,
  condition: null,
  end: -1,
});

/** 较2020年分别增长4.8%、50%: the second number goes on from the last indicator and holds at its time. */
export function goesOn({ scan, quantity, quantities, index }: Statement, running: Running): boolean {
  const end = quantities[index - 1]?.span.end;
  return end !== undefined && end === running.end && joinsNumbers(scan.text.slice(end, quantity.span.start));
}

/** Whether a number is in the unit of the one before it, and changes as that does. */
export function likeTheLast({ quantity, quantities, index }: Statement): boolean {
  const last = quantities[index - 1];
  return last?.unit === quantity.unit && last.change === quantity.change;
}

/** Whether a number is about what the last one was, in the same sentence. */
export function goesOnAbout({ name: last }: Running, { sentence, subject }: Name): boolean {
  return last?.sentence === sentence && last.subject === subject;
}

/** Notes the name of a number for the next, before its time is noted. */
export function noteName(
  running: Running,
  name: Name,
  { time, old }: { time: Time | null; old: boolean },
): void {
  if (old) running.since = time?.by?.slice(0, 4) ?? null;
  else if (!goesOnAbout(running, name)) running.since = null;
  running.name = name;
  running.subjects.push(name.subject);
}
