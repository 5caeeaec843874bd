/*
 * Reads mutants and does with them what commands do. Asked over IPC for one number after the other; answers with what
 * was wrong, or with nothing. Started by run.ts, which ends it where it takes too long.
 */
import { compare } from "../../src/compare/compare/compare.ts";
import { diff } from "../../src/compare/diff/diff.ts";
import { findMentions } from "../../src/mentions/mentions.ts";
import { extractSource } from "../../src/pipeline.ts";
import { readBytes } from "../../src/read/read.ts";
import { textSource } from "../../src/read/source.ts";
import { isRecord } from "../../src/record/is-record.ts";
import { parseRecord, parseRecords } from "../../src/record/parse.ts";
import { writeRecord } from "../../src/record/write.ts";
import { proofread } from "../../src/report/check.ts";
import type { PolicyDocument } from "../../src/types/record.ts";
import { UserError } from "../../src/user-error.ts";
import { parseOwnWords } from "../../src/words/dictionary.ts";
import { violations } from "../invariants/violations.ts";
import { type Mutant, mutantOf, originals } from "./mutants.ts";
import { textOf } from "./texts.ts";

const files = originals();

/** What is wrong with how plans takes this file; undefined where nothing is. A UserError is the right answer to damage. */
async function faultOf({ name, bytes }: Mutant): Promise<string | undefined> {
  try {
    const text = Buffer.from(bytes).toString("utf8");
    if (name.endsWith(".dict")) parseOwnWords(text, name);
    else if (isRecord(text)) useRecords(text, name);
    else return await useDocument(name, bytes);
    return undefined;
  } catch (error) {
    return error instanceof UserError ? undefined : ((error as Error).stack ?? String(error));
  }
}

async function useDocument(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const source = await readBytes(bytes, { path: name, here: true });
  const record = extractSource(source, "d");
  findMentions(source.text.slice(0, 20_000));
  const broken = [...violations(source.text, record)];
  if (broken.length > 0) return `invariants: ${JSON.stringify(broken).slice(0, 400)}`;
  const again = parseRecord(writeRecord(record));
  return JSON.stringify(again) === JSON.stringify(record) ? undefined : "the record is not what was written";
}

function useRecords(text: string, name: string): void {
  const records = parseRecords(text, name).filter(
    (record): record is PolicyDocument => record.schema === "plans.document/2",
  );
  for (const record of records) {
    proofread(record);
    writeRecord(record);
    diff(record, record);
  }
  if (records.length > 0) compare([records[0]!, records[0]!]);
}

/** A text, however long, is read; its record is not looked through, which takes longer than making it. */
function extractText({ name, bytes }: Mutant): string | undefined {
  try {
    extractSource(textSource(Buffer.from(bytes).toString("utf8"), { path: name }), "d");
    return undefined;
  } catch (error) {
    return (error as Error).stack ?? String(error);
  }
}

process.on("message", async ({ texts, number }: { texts: boolean; number: number }) => {
  const fault = texts ? extractText(textOf(number)) : await faultOf(mutantOf(files, number));
  process.send!({ number, fault });
});
process.send!("ready");
