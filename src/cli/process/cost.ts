import type { Cost } from "./protocol.ts";
import type { Job } from "./work.ts";

/** CPU seconds for any document: an ordinary one of no great size takes a tenth of this, libraries loaded. */
const cpuSeconds = 1.6;
/** CPU seconds more for each million bytes of a file: a workbook of ten thousand rows takes 3, a PDF of 300 pages 3. */
const cpuSecondsPerMegabyte = 10;
/** Bytes that a process may hold whatever it reads: Node with all that plans can load holds a third of it. */
const memoryBytes = 380_000_000;
/** Bytes more for each byte of a file. */
const memoryPerByte = 15;

/** How many bytes of a document a byte of a record may stand for, which is held against it: PDF holds more than its text. */
const ofRecord = 4;

/** Bytes of document that a job has to do with, as far as known. */
export function weightOf({ size, want }: Job): number {
  const held = want.as === "verified" || (want.as === "documents" && want.checked !== undefined);
  return held ? size * ofRecord : size;
}

/**
 * What a document may cost where the user has not said otherwise: far above what documents of its size take, far below
 * what would hold up a night's run.
 *
 * @param fileBytes size of the file
 * @param timeout CPU seconds, where the user has said
 */
export function costOf(fileBytes: number, timeout?: number): Cost {
  return {
    cpuSeconds: timeout ?? cpuSeconds + (fileBytes / 1_000_000) * cpuSecondsPerMegabyte,
    memoryBytes: memoryBytes + fileBytes * memoryPerByte,
  };
}

/** Old-generation heap of a child in MB; V8 ends the process beyond it, which the watching thread may come too late for. */
export const heapMegabytes = (cost: Cost) => Math.round((cost.memoryBytes * 0.75) / 1e6);
export const usualHeap = heapMegabytes(costOf(0));

/** CPU seconds that a child takes to start on the machine on which the limits above were set. */
const usualStart = 0.3;

/** How many times slower this machine is, by what a child's own start took; never below 1. */
export function slowness(startSeconds: number): number {
  return Math.max(1, startSeconds / usualStart);
}

/**
 * Another child starts for each so many bytes: its warming up costs as much as a megabyte of text takes once warm, so that
 * two are never slower than one.
 */
const anotherAfter = 1_000_000;

/** How many children are worth their start for so many bytes. */
export function worthwhile(bytes: number): number {
  return 1 + Math.floor(bytes / anotherAfter);
}
