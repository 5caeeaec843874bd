import type { Source } from "../../types/record.ts";
import { readInThread } from "../read-in-thread.ts";
import type { Origin } from "../reader.ts";

/**
 * CPU seconds that a file may take: a thousand pages take some ten. Only files made to hang come near it, for
 * example a page of two million `q` operators, and pdf.js, once begun, cannot be stopped but with its thread.
 */
const seconds = (bytes: number) => 20 + Math.ceil(bytes / 1_000_000);

/**
 * The text layer of a PDF, as `sourceOfPdf` reads it, in a thread of its own with a limit of time and memory.
 *
 * @throws UserError `file.broken`, `file.encrypted`, `file.scanned`, `file.bomb`; `file.too-slow` at the time limit
 */
export async function readPdf(bytes: Uint8Array, base: Origin): Promise<Source> {
  if (base.here) return (await import("./pdf-source.ts")).sourceOfPdf(bytes, base);
  return readInThread("pdf", bytes, base, seconds(bytes.length));
}
