import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extractSource } from "../src/pipeline.ts";
import { textSource } from "../src/read/source.ts";
import type { PolicyDocument, Section, Span } from "../src/types/record.ts";
import { policyText } from "./policy-text.ts";
import { fc } from "./property.ts";

function check(input: string): void {
  const source = textSource(input);
  const record = extractSource(source, "d");
  spansHoldTheirQuotes(source.text, record);
  spansNest(source.text, record);
  idsAreUniqueAndResolve(record);
  expect(extractSource(textSource(input), "d")).toEqual(record);
}

/** Invariant 1: `text.slice(span)` is the quoted or verbatim field. */
function spansHoldTheirQuotes(text: string, record: PolicyDocument): void {
  const at = ({ start, end }: Span) => text.slice(start, end);
  const sections = [...record.outline, ...record.tasks];
  for (const { label, title, span } of record.outline) {
    expect(at(span).startsWith(label) || at(span).includes(label)).toBe(true);
    expect(at(span).replace(/\s/gu, "")).toContain(title.replace(/\s/gu, ""));
  }
  for (const task of record.tasks) {
    expect(at(task.span)).toBe(task.text);
    for (const step of task.steps ?? []) expect(at(step.span)).toBe(step.text);
  }
  for (const { assignments = [], deadlines = [] } of sections) {
    for (const { quote, span, agency } of assignments) {
      expect(at(span).startsWith(quote)).toBe(true);
      expect(at(span).replace(/\s/gu, "").length).toBeGreaterThanOrEqual(1);
      expect(agency).not.toBe("");
    }
    for (const { quote, span, date } of deadlines) {
      expect(at(span)).toBe(quote);
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    }
  }
  for (const { quote, span, value, valueTo } of record.indicators) {
    expect(at(span)).toBe(quote);
    expect(Number.isFinite(value)).toBe(true);
    if (valueTo !== undefined) expect(Number.isFinite(valueTo)).toBe(true);
  }
  for (const { title, span } of record.references) {
    expect(at(span).replace(/\s/gu, "")).toContain((title ?? "").replace(/\s/gu, ""));
  }
  for (const { span } of record.messages)
    if (span) expect(inside(span, { start: 0, end: text.length })).toBe(true);
}

/** Invariants 2 and 3: children inside parents, sisters apart and in order. */
function spansNest(text: string, record: PolicyDocument): void {
  const nodes = record.outline.filter(({ kind }) => kind !== "row");
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const sisters = new Map<string, Section[]>();
  for (const node of nodes) {
    expect(inside(node.span, { start: 0, end: text.length })).toBe(true);
    const parent = node.id.slice(0, Math.max(0, node.id.lastIndexOf(".")));
    if (parent !== "") expect(inside(node.span, byId.get(parent)!.span)).toBe(true);
    sisters.set(parent, [...(sisters.get(parent) ?? []), node]);
  }
  for (const group of sisters.values()) {
    for (let i = 1; i < group.length; i++) {
      expect(group[i]!.span.start).toBeGreaterThanOrEqual(group[i - 1]!.span.end);
      expect(last(group[i]!.id)).toBeGreaterThan(last(group[i - 1]!.id));
    }
  }
  for (const task of record.tasks) {
    const section = record.outline.find(({ id }) => id === task.id)!;
    expect(inside(task.span, section.span)).toBe(true);
    for (const { span } of [...task.deadlines, ...task.assignments.filter(({ via }) => !via)]) {
      expect(inside(span, section.span)).toBe(true);
    }
  }
}

function idsAreUniqueAndResolve(record: PolicyDocument): void {
  const ids = record.outline.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const known = new Set(ids);
  const indicators = new Set(record.indicators.map(({ id }) => id));
  expect(indicators.size).toBe(record.indicators.length);
  for (const task of record.tasks) {
    expect(known.has(task.id)).toBe(true);
    if (task.section !== null) expect(known.has(task.section)).toBe(true);
    if (task.sameAs !== undefined) expect(known.has(task.sameAs)).toBe(true);
    for (const id of task.indicators) expect(indicators.has(id)).toBe(true);
  }
  for (const { item } of record.indicators) if (item !== null) expect(known.has(item)).toBe(true);
  for (const agency of record.agencies) {
    for (const id of [...agency.leads, ...agency.responsible, ...agency.supports])
      expect(known.has(id)).toBe(true);
  }
}

function inside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}

function last(id: string): number {
  return Number(id.slice(id.lastIndexOf(".") + 1));
}

describe("invariants of the record", () => {
  test.each(readdirSync("seeds").filter((name) => name.endsWith(".txt")))("%s, in every state", (name) => {
    const text = readFileSync(`seeds/${name}`, "utf8");
    for (const joint of ["\n", "　　", " ", ""]) check(text.replace(/\s*\r?\n\s*/gu, joint));
  });

  test("texts that look like policy documents, whole or broken", () =>
    void fc.assert(fc.property(policyText, check)));

  test("any text", () => {
    void fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), check));
  });

  test.each([
    ["nothing", ""],
    ["one character", "一"],
    ["brackets", "（".repeat(50_000) + "）".repeat(50_000)],
    ["quotation marks", "《".repeat(100_000)],
    ["one line of a megabyte", "一、推进建设，年内达到70%以上（省大数据局牵头）。".repeat(40_000)],
    ["digits", "1".repeat(100_000)],
    ["numerals", "一万亿".repeat(40_000)],
    ["blanks", " ".repeat(100_000)],
    ["enumeration", "一是".repeat(50_000)],
    ["names in a row", "省大数据局、".repeat(20_000)],
  ])("%s", (_, text) => {
    const record = extractSource(textSource(text), "d");
    expect(record.schema).toBe("plans.document/2");
  });
});
