import type { PolicyDocument } from "../types/record.ts";
import { openWorkshop } from "./process/workshop.ts";
import { sourceBytesOf } from "./source-bytes.ts";

/**
 * The text that a record's spans point into, read again from its source: where that still exists at the path that
 * the record names, from the working folder or from the record's own, and its bytes are the same (`sourceBytesOf`).
 *
 * @param recordPath where the record was read from, `-` for standard input
 * @param cwd where relative paths count from
 * @param named a file, or a folder of documents, that the user named: read instead of what the record says
 * @returns undefined where the source is not there, is another by now, or reads as another text
 */
export async function sourceTextOf(
  record: PolicyDocument,
  recordPath: string,
  cwd: string,
  named?: string,
): Promise<string | undefined> {
  const bytes = sourceBytesOf(record, recordPath, cwd, named);
  if (!bytes) return undefined;
  const { path, encoding, characters } = record.document.source;
  const workshop = openWorkshop({ children: 0 });
  try {
    const done = await workshop.run({
      path,
      id: "",
      want: { as: "source" },
      size: bytes.length,
      from: { bytes },
      ...(encoding === null ? {} : { encoding }),
    });
    if (done.as === "source" && done.source.text.length === characters) return done.source.text;
  } catch {
    // What cannot be read any more is as good as gone; the record is at hand.
  } finally {
    workshop.close();
  }
  return undefined;
}
