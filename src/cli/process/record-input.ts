import { UserError } from "../../user-error.ts";

/** What is wrong with a record where a document is wanted: its spans point into the document's text, which the message names. */
export async function recordInput(path: string, bytes: Uint8Array): Promise<UserError> {
  const { parseRecords } = await import("../../record/parse.ts");
  let sources: string[] = [];
  try {
    sources = parseRecords(new TextDecoder().decode(bytes), path).flatMap((record) =>
      "document" in record ? record.document.source.path : [],
    );
  } catch {
    // A damaged one is no document either.
  }
  const named = [...new Set(sources)].filter((source) => source !== "-" && source !== "");
  if (named.length === 0) return new UserError("input.record", { path });
  const source = named.slice(0, 3).join(", ") + (named.length > 3 ? " …" : "");
  return new UserError("input.record-source", { path, source });
}
