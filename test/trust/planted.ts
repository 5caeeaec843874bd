import { overlaps } from "../../src/text/span.ts";
import type { Assignment, Deadline, PolicyDocument, Span } from "../../src/types/record.ts";

/** Numbers below `n`, the same ones in every run. */
export type Draw = (n: number) => number;

/** A linear congruential generator modulo 2^32. */
export function drawFrom(seed: number): Draw {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/**
 * Puts one wrong thing into a record, as a slip of the pen or a model would; the record is changed.
 *
 * @returns whether the record had a place for it
 */
export type Plant = (record: PolicyDocument, draw: Draw) => boolean;

type Held = { assignments?: Assignment[]; deadlines?: Deadline[] };
const holders = ({ parts, outline, tasks }: PolicyDocument): Held[] => [...parts, ...outline, ...tasks];
const dutiesOf = (record: PolicyDocument) => holders(record).flatMap(({ assignments = [] }) => assignments);
const deadlinesOf = (record: PolicyDocument) => holders(record).flatMap(({ deadlines = [] }) => deadlines);

/** Changes one of a list; false where there is none. */
function change<T>(list: readonly T[], draw: Draw, to: (one: T) => void): boolean {
  if (list.length === 0) return false;
  to(list[draw(list.length)]!);
  return true;
}

const other = <T>(all: readonly T[], not: T, draw: Draw): T => {
  const rest = all.filter((one) => one !== not);
  return rest[draw(rest.length)]!;
};

const anotherYear = (date: string, draw: Draw) =>
  String(Number(date.slice(0, 4)) + other([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5], 0, draw)) + date.slice(4);

const numbers = (record: PolicyDocument, least = 0) =>
  record.indicators.filter(({ value }) => value !== null && value !== 0 && Math.abs(value) >= least);

export const plants: Record<string, Plant> = {
  "a digit": (record, draw) =>
    change(numbers(record), draw, (one) => {
      const digits = String(one.value);
      const places = [...digits].flatMap((c, i) => (/\d/u.test(c) ? [i] : []));
      const at = places[draw(places.length)]!;
      const digit = other([..."0123456789"], digits[at]!, draw);
      one.value = Number(digits.slice(0, at) + digit + digits.slice(at + 1));
    }),
  "万 for 亿": (record, draw) =>
    change(numbers(record, 1e4), draw, (one) => {
      one.value = Math.abs(one.value!) >= 1e8 ? one.value! / 1e4 : one.value! * 1e4;
    }),
  "a bound": (record, draw) =>
    change(numbers(record), draw, (one) => {
      one.comparator = other(["=", ">=", ">", "<=", "<", "~"], one.comparator, draw);
    }),
  "a change": (record, draw) =>
    change(numbers(record), draw, (one) => {
      one.change = other([null, "increase", "decrease"] as const, one.change, draw);
    }),
  "a unit": (record, draw) =>
    change(numbers(record), draw, (one) => {
      one.unit = other(["%", "家", "个百分点", "公里"], one.unit, draw);
    }),
  "a year of an indicator": (record, draw) =>
    change(
      record.indicators.filter(({ by }) => by !== null && by !== "every-year"),
      draw,
      (one) => {
        one.by = anotherYear(one.by!, draw);
      },
    ),
  "a year of a deadline": (record, draw) =>
    change(deadlinesOf(record), draw, (one) => {
      one.date = anotherYear(one.date, draw);
    }),
  "a body": (record, draw) =>
    change(dutiesOf(record), draw, (one) => {
      one.agency = other(["省统计局", "市水务局", "县残联", "区城管委"], one.agency, draw);
    }),
  "a role": (record, draw) =>
    change(dutiesOf(record), draw, (one) => {
      one.role = other(["lead", "responsible", "support", "guide"] as const, one.role, draw);
    }),
  "a swapped quote": (record, draw) => {
    const quotes = new Set(record.indicators.map(({ quote }) => quote));
    return (
      quotes.size > 1 &&
      change(record.indicators, draw, (one) => {
        one.quote = other([...quotes], one.quote, draw);
      })
    );
  },
  "an invented quote": (record, draw) =>
    change(record.indicators, draw, (one) => {
      one.quote = `新建月球基地${one.value}个`;
    }),
  "an invented task": (record, draw) =>
    change(record.tasks, draw, (one) => {
      const id = `${one.id}9`;
      const [title, text] = ["建设月球基地", "年内建成月球基地并投入运行。"];
      const section = record.outline.find((section) => section.id === one.id)!;
      record.outline.push({ ...section, id, title });
      record.tasks.push({ ...one, id, title, text, assignments: [], deadlines: [], indicators: [] });
    }),
  "a reworded title": (record, draw) =>
    change(
      record.tasks.filter(({ title }) => title.length > 1),
      draw,
      (one) => {
        const title = `${one.title.slice(0, -1)}甲`;
        record.outline.find(({ id }) => id === one.id)!.title = title;
        one.title = title;
      },
    ),
  "a number left out": (record, draw) =>
    change(alone(record.indicators), draw, ({ id }) => {
      record.indicators = record.indicators.filter((one) => one.id !== id);
      for (const task of record.tasks) task.indicators = task.indicators.filter((one) => one !== id);
    }),
  "a date left out": (record, draw) =>
    change(alone(deadlinesOf(record)), draw, (left) => {
      for (const one of holders(record))
        if (one.deadlines) one.deadlines = one.deadlines.filter((date) => date !== left);
    }),
  "a title left out": (record, draw) =>
    change(record.references, draw, (left) => {
      record.references = record.references.filter((one) => one !== left);
      for (const task of record.tasks)
        task.references = task.references.filter((title) => title !== (left.title ?? left.number));
    }),
};

/** Those that share no character with another. */
function alone<T extends { span: Span }>(list: readonly T[]): T[] {
  return list.filter((one) => list.filter(({ span }) => overlaps(span, one.span)).length === 1);
}
