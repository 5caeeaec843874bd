import { UserError } from "../../user-error.ts";

/** A stream of an OLE file by its name at the top, in whatever case it is written; null where there is none. */
export type OleFile = (name: string) => Uint8Array | null;

/** Ends a chain of sectors, or a branch of the directory ([MS-CFB] 2.1); whatever is larger is no sector either. */
const none = 0xfffffffa;
const entryBytes = 128;
/** A stream shorter than this lies in the small sectors of 64 bytes. */
const smallBelow = 4096;
const kinds = { stream: 2, root: 5 } as const;

/**
 * Opens an OLE file ([MS-CFB]): a file system of sectors in a file. Only entries at the top are found: an Excel sheet
 * pasted into a Word file is an OLE file inside it, with a Workbook of its own. Every sector and entry is visited once,
 * so that chains of a damaged file that come back to themselves end.
 *
 * @throws UserError `file.broken`
 */
export function openOle(bytes: Uint8Array, path: string): OleFile {
  try {
    return open(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new UserError("file.broken", { path, format: "Office" });
    throw error;
  }
}

function open(bytes: Uint8Array): OleFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new RangeError("size of sectors");
  const size = 1 << shift;
  /** The last sector may be cut; what lies behind the end of the file is nothing. */
  const sector = (index: number): Uint8Array =>
    bytes.subarray((index + 1) * size, Math.min((index + 2) * size, bytes.length));
  const numbersOf = (content: Uint8Array): number[] => {
    const inside = new DataView(content.buffer, content.byteOffset, content.byteLength);
    return Array.from({ length: content.byteLength >> 2 }, (_, i) => inside.getUint32(i * 4, true));
  };

  const next = numbersOf(joined(sectorsOfTable(view, sector, numbersOf).map(sector)));
  const chain = (first: number): Uint8Array => joined(walk(first, next).map(sector));
  const directory = chain(view.getUint32(48, true));
  const entries = entriesOf(directory);
  const root = entries[0];
  if (root?.kind !== kinds.root) throw new RangeError("no root");
  const small = chain(root.first);
  const nextSmall = numbersOf(chain(view.getUint32(60, true)));

  const top = new Map<string, Entry>();
  for (const entry of branch(entries, root.child))
    if (entry.kind === kinds.stream) top.set(entry.name, entry);
  return (name) => {
    const entry = top.get(name.toUpperCase());
    if (!entry) return null;
    if (entry.size >= smallBelow) return chain(entry.first).subarray(0, entry.size);
    const pieces = walk(entry.first, nextSmall).map((at) => small.subarray(at * 64, (at + 1) * 64));
    return joined(pieces).subarray(0, entry.size);
  };
}

/** Sectors that hold the table of sectors: the first 109 stand in the header, the others in a chain of their own. */
function sectorsOfTable(
  view: DataView,
  sector: (index: number) => Uint8Array,
  numbersOf: (content: Uint8Array) => number[],
): number[] {
  const found = Array.from({ length: 109 }, (_, i) => view.getUint32(76 + i * 4, true));
  const seen = new Set<number>();
  let at = view.getUint32(68, true);
  while (at < none && !seen.has(at)) {
    seen.add(at);
    const numbers = numbersOf(sector(at));
    at = numbers.pop() ?? none;
    for (const number of numbers) found.push(number);
  }
  return [...new Set(found)].filter((index) => index < none && sector(index).length > 0);
}

/** The sectors of a chain, each once, up to the first that the table does not know. */
function walk(first: number, next: readonly number[]): number[] {
  const seen = new Set<number>();
  for (let at = first; at < next.length && !seen.has(at); at = next[at]!) seen.add(at);
  return [...seen];
}

interface Entry {
  /** In capitals: names count without case. */
  name: string;
  kind: number;
  left: number;
  right: number;
  child: number;
  first: number;
  size: number;
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const utf16 = new TextDecoder("utf-16le");
  return Array.from({ length: Math.floor(directory.length / entryBytes) }, (_, i): Entry => {
    const at = i * entryBytes;
    const nameBytes = Math.min(64, Math.max(2, view.getUint16(at + 64, true)));
    return {
      name: utf16.decode(directory.subarray(at, at + nameBytes - 2)).toUpperCase(),
      kind: directory[at + 66]!,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      first: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** The entries of a folder: a tree of brothers. */
function branch(entries: readonly Entry[], child: number): Entry[] {
  const found = new Set<number>();
  const open = [child];
  while (open.length > 0) {
    const at = open.pop()!;
    const entry = entries[at];
    if (!entry || found.has(at)) continue;
    found.add(at);
    open.push(entry.left, entry.right);
  }
  return [...found].map((at) => entries[at]!);
}

function joined(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
