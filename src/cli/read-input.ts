import { readFileSync } from "node:fs";
import { textSource } from "../read/source.ts";
import type { Source } from "../types.ts";
import { UserError } from "../user-error.ts";

/**
 * The document at a path, or on standard input where the path is `-`.
 *
 * @throws UserError where it cannot be read
 */
export async function readInput(path: string, _options: { encoding?: string } = {}): Promise<Source> {
  let bytes: Uint8Array;
  try {
    bytes = path === "-" ? await standardInput() : readFileSync(path);
  } catch (error) {
    throw new UserError("input.unreadable", {
      path,
      reason: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
  return textSource(new TextDecoder("utf-8", { fatal: false }).decode(bytes), { path });
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
