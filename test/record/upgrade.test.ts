import { expect, test } from "vitest";
import { parseRecord, writeRecord } from "../../src/index.ts";
import { upgradeDocument } from "../../src/record/upgrade.ts";
import { reasonIn } from "../../src/text/report.ts";
import type { PolicyDocument } from "../../src/types/record.ts";
import type { UserError } from "../../src/user-error.ts";
import { seedRecords } from "./records.ts";

/** What plans wrote before parts, measures and relations. */
function firstVersion(record: PolicyDocument): Record<string, unknown> {
  const { parts: _, ...rest } = structuredClone(record);
  const without = (one: object, ...keys: string[]) =>
    Object.fromEntries(Object.entries(one).filter(([key]) => !keys.includes(key)));
  return {
    ...rest,
    schema: "plans.document/1",
    outline: rest.outline.map((one) => without(one, "part")),
    tasks: rest.tasks.map((one) => without(one, "part")),
    indicators: rest.indicators.map((one) =>
      without(one, "part", "measure", "basis", "since", "stated", "modal", "source"),
    ),
    agencies: rest.agencies.map((one) => without(one, "function", "guides")),
    references: rest.references.map((one) => without(one, "relation")),
  };
}

test.each(seedRecords.map((record) => [record.document.id, record] as const))(
  "%s of plans.document/1 is read as plans.document/2",
  (_, record) => {
    const old = firstVersion(record);
    const before = structuredClone(old);
    for (const text of [JSON.stringify(old), writeRecord(old as unknown as PolicyDocument)]) {
      const read = parseRecord(text) as PolicyDocument;
      expect(read.schema).toBe("plans.document/2");
      const { start, end } = read.parts[0]!.span;
      expect([read.parts.length, start, end]).toEqual([1, 0, record.document.source.characters]);
      expect(read.tasks.map(({ id, text: body, part }) => [id, body, part])).toEqual(
        record.tasks.map(({ id, text: body }) => [id, body, "main"]),
      );
      expect(read.indicators.every(({ measure, stated }) => measure === null && stated === "number")).toBe(
        true,
      );
      expect(read.agencies.every(({ guides }) => guides.length === 0)).toBe(true);
      expect(read.references.every(({ relation }) => relation === "mentions")).toBe(true);
      expect(parseRecord(writeRecord(read))).toEqual(read);
    }
    upgradeDocument(old);
    expect(old).toEqual(before);
  },
);

test("what is wrong in an older record is told at its own path", () => {
  const old = firstVersion(seedRecords[0]!) as { tasks: { origin: string }[] };
  old.tasks[1]!.origin = "dream";
  expect(() => parseRecord(JSON.stringify(old))).toThrow(/tasks\[1\]\.origin/u);
  expect(() => parseRecord('{"schema":"plans.document/1","tasks":[1],"outline":3}')).toThrow(/document/u);
});

test("keys of a newer plans are passed over with a warning, what is wrong beside them is not", () => {
  const newer = structuredClone(seedRecords[0]!) as PolicyDocument & Record<string, unknown>;
  for (const task of newer.tasks) Object.assign(task, { mood: "glad", weight: 1 });
  newer.extra = { a: 1 };
  const warnings: UserError[] = [];
  const read = parseRecord(JSON.stringify(newer), "x.json", (warning) => warnings.push(warning));
  expect(read).toEqual(seedRecords[0]);
  expect(warnings.map(({ message }) => message)).toEqual([expect.stringMatching(/^x\.json: .*extra/u)]);
  expect(warnings[0]!.message).toContain("tasks.mood, tasks.weight");
  Object.assign(newer.tasks[0]!, { origin: "dream" });
  expect(() => parseRecord(JSON.stringify(newer))).toThrow(/tasks\[0\]\.origin/u);
});

test("a rule of a newer plans is told in English", () => {
  const message = {
    rule: "new.rule",
    severity: "warning",
    reason: "new",
    values: { constructor: 1 },
  } as const;
  expect(reasonIn("zh", message)).toBe("new");
  expect(reasonIn("zh", { ...message, rule: "constructor" })).toBe("new");
});
