import { parentPort } from "node:worker_threads";
import type { Source } from "../types.ts";
import { UserError } from "../user-error.ts";
import { sourceOfPdf } from "./pdf-source.ts";
import type { Origin } from "./reader.ts";

/** What the thread of `pdf.ts` answers: the source, what the user can put right, or a fault of ours. */
export type Answer =
  | { source: Source }
  | { code: string; values: Record<string, string | number> }
  | { fault: string };

async function answer(bytes: Uint8Array, base: Origin): Promise<Answer> {
  try {
    return { source: await sourceOfPdf(bytes, base) };
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, values: error.values };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on("message", async ({ bytes, base }: { bytes: Uint8Array; base: Origin }) => {
  parentPort?.postMessage(await answer(bytes, base));
});
