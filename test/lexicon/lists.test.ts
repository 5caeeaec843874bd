import { describe, expect, test } from "vitest";
import { wordsOf } from "../../src/lexicon/lexicon.ts";
import { loadLexicon } from "../../src/lexicon/load.ts";
import type { Agencies, Columns, Units } from "../../src/lexicon/schemas.ts";
import { findMentions } from "../../src/mentions/mentions.ts";
import { bodiesOf } from "../../src/relations/duties/subject.ts";
import { columnOf } from "../../src/tables/columns.ts";
import { viewOf } from "../../src/text/view.ts";

/** Every word of the lists of units, columns and bodies is read as what its list says, and stands in no second one. */

const twice = (words: readonly string[]) => words.filter((word, i) => words.indexOf(word) !== i);

describe("units.yaml", () => {
  const units = loadLexicon<Units>("units");
  const all = [units.measures, units.counters, units.arabic, units.digits].flatMap(wordsOf);

  test("a unit stands in one list, once", () => {
    expect(twice(all)).toEqual([]);
  });

  /** 12年 is a time. */
  test.each(all.filter((unit) => !"年日".includes(unit)))("12%s", (unit) => {
    const [quantity] = findMentions(`现有12${unit}。`).filter(({ type }) => type === "quantity");
    expect(quantity).toMatchObject({ value: 12 });
    expect(quantity!.text).toBe(`12${unit}`);
  });
});

describe("columns.yaml", () => {
  const {
    "year-words": years,
    titles,
    ends,
    "name-ends": nameEnds,
    "goal-ends": goalEnds,
    absolute,
    "row-heads": rowHeads,
    places,
    ...kinds
  } = loadLexicon<Columns>("columns");
  const all = Object.entries(kinds).flatMap(([kind, list]) => wordsOf(list).map((word) => [word, kind]));

  test("a name stands in one list, once", () => {
    expect(twice(all.map(([word]) => word!))).toEqual([]);
    expect(twice(Object.values(years).flatMap(wordsOf))).toEqual([]);
    expect(twice([titles, ends, nameEnds, goalEnds, absolute].flatMap(wordsOf))).toEqual([]);
    expect(twice(wordsOf(rowHeads))).toEqual([]);
    expect(twice(wordsOf(places))).toEqual([]);
  });

  test.each(all)("%s: %s", (word, kind) => {
    const column = columnOf(word!);
    if (column?.kind !== "value") return expect(column?.aim ? "aim" : column?.kind).toBe(kind);
    const { time, growth, sum, rise, gain, amount } = column;
    const said = [growth && "growth", sum && "sum", gain && "gain", rise && "rise", amount && "amount", time];
    expect(said.find(Boolean)).toBe(kind);
  });

  test.each(Object.entries(years).flatMap(([time, list]) => wordsOf(list).map((word) => [word, time])))(
    "2025年%s: %s",
    (word, time) => expect(columnOf(`2025年${word}`)).toMatchObject({ kind: "value", year: "2025", time }),
  );
});

describe("agencies.yaml", () => {
  const { stems, wholes, endings } = loadLexicon<Agencies>("agencies");
  const office = (text: string) =>
    bodiesOf(text, "whole", new Set()).map(({ start, end }) => text.slice(start, end));

  test.each(wordsOf(wholes))("%s is a body", (name) =>
    expect(office(viewOf(name).text)).toEqual([viewOf(name).text]),
  );

  test.each(wordsOf(endings))("省某%s is a body", (ending) => {
    const name = viewOf(`省信息化${ending}`).text;
    expect(office(name)).toEqual([name]);
  });
  test.each(Object.values(stems).flatMap(wordsOf))("市%s局 is a body", (stem) => {
    const name = viewOf(`市${stem}局`).text;
    expect(office(name)).toEqual([name]);
  });
});
