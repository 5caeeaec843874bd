import { readBytes } from "../../read/read.ts";
import { type Position, positions } from "../../text/position.ts";
import type { Finding } from "../../trust/verify/finding.ts";
import { verify } from "../../trust/verify/verify.ts";
import type { PolicyDocument, Source } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import { sourceBytesOf } from "../source-bytes.ts";
import { type SentError, sentError } from "./protocol.ts";
import type { Document, Guard, Want } from "./work.ts";

/** A finding, with its line and column where it has a place. */
export type Placed = Finding & Partial<Position>;

/** What is wrong with one record, or why that cannot be said. */
export type Verified = { at: string } & (
  | { findings: Placed[]; record?: PolicyDocument; text?: string }
  | { error: SentError }
);

/** What keeps a process from what may never end: see `Guard`; and from bytes that are for a process of their own. */
export interface Bound {
  guard: Guard;
  admit(bytes: Uint8Array): void;
}

/**
 * Each record of an input against its source.
 *
 * @param path of the input: a record's source is looked for beside it too
 * @param at what messages call the input
 * @returns one entry a record: that the source of one is not at hand says nothing of the others
 */
export async function verifiedEach(
  documents: readonly Document[],
  want: Extract<Want, { as: "verified" }>,
  at: string,
  bound: Bound,
): Promise<Verified[]> {
  const verified: Verified[] = [];
  for (const [i, { record }] of documents.entries()) {
    const name = documents.length === 1 ? at : `${at}[${i}]`;
    const source = (await ownSource(record, want, bound)) ?? want.instead;
    if (!source) {
      const values = { path: name, source: record.document.source.path };
      verified.push({ at: name, error: sentError(new UserError("verify.no-source", values)) });
      continue;
    }
    const findings = placed(
      bound.guard(() => verify(record, source)),
      source.text,
    );
    verified.push({ at: name, findings, ...(want.whole ? { record, text: source.text } : {}) });
  }
  return verified;
}

/** The same records with the text of their source, where that is at hand, and how many entries it does not bear out. */
export async function checkedEach(
  documents: readonly Document[],
  where: Whereabouts,
  bound: Bound,
): Promise<Document[]> {
  const checked: Document[] = [];
  for (const { record } of documents) {
    const source = await ownSource(record, where, bound);
    const findings = source ? bound.guard(() => verify(record, source)) : [];
    const doubtful = findings.filter(({ severity }) => severity === "error").length;
    checked.push(source ? { record, text: source.text, doubtful } : { record });
  }
  return checked;
}

/** Where sources of records are looked for: where the user has named, or where the record says, from `cwd` or from where it was read. */
type Whereabouts = Pick<Extract<Want, { as: "verified" }>, "beside" | "cwd" | "named">;

/** The source that the record was made of, where it is at hand and unchanged. */
async function ownSource(
  record: PolicyDocument,
  { beside, cwd, named }: Whereabouts,
  { guard, admit }: Bound,
): Promise<Source | undefined> {
  const bytes = sourceBytesOf(record, beside, cwd, named);
  if (!bytes) return undefined;
  admit(bytes);
  const { path, encoding, characters } = record.document.source;
  try {
    const options = { path, guard, here: true, ...(encoding === null ? {} : { encoding }) } as const;
    const source = await readBytes(bytes, options);
    return source.text.length === characters ? source : undefined;
  } catch (error) {
    // What cannot be read any more is as good as gone.
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** @param text that the findings have their places in */
export function placed(findings: readonly Finding[], text: string): Placed[] {
  if (findings.length === 0) return [];
  const placeOf = positions(text);
  return findings.map((one) => (one.span ? { ...placeOf(one.span.start), ...one } : { ...one }));
}
