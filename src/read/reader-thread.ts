import { parentPort } from "node:worker_threads";
import type { Source } from "../types/record.ts";
import { UserError } from "../user-error.ts";
import type { Origin, Reader } from "./reader.ts";

/** The readers that run in a thread, because a hostile file can make their library run without end. */
const readers = {
  pdf: async (): Promise<Reader> => (await import("./page/pdf-source.ts")).sourceOfPdf,
  sheet: async (): Promise<Reader> => (await import("./sheet/sheet-source.ts")).sourceOfSheet,
};

export type ThreadReader = keyof typeof readers;

export interface Question {
  reader: ThreadReader;
  bytes: Uint8Array;
  base: Origin;
}

/** The source, what the user can put right, or a fault of ours. */
export type Answer =
  | { source: Source }
  | { code: string; values: Record<string, string | number> }
  | { fault: string };

async function answer({ reader, bytes, base }: Question): Promise<Answer> {
  try {
    const read = await readers[reader]();
    return { source: await read(bytes, base) };
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, values: error.values };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// What libraries print of a damaged file is no business of the user's; this console is the thread's own.
if (parentPort) Object.assign(console, { error: () => {}, warn: () => {}, log: () => {} });

parentPort?.on("message", async (question: Question) => {
  parentPort?.postMessage(await answer(question));
});
