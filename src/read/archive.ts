import { inflateRawSync } from "node:zlib";
import { UserError } from "../user-error.ts";
import { limits, megabytes } from "./limits.ts";

/** A zip file in memory: names first, contents only when asked for. Nothing is ever written to disk. */
export interface Archive {
  /** Names in the order of the directory; names that climb out of the archive (`../x`, `/x`, `C:\x`) are left out. */
  names: string[];
  /** Size that the directory claims. */
  has(name: string): boolean;
  /**
   * The unpacked bytes of a part; null where the archive has none of that name.
   *
   * @throws UserError `file.bomb`, `file.broken`, `file.encrypted`
   */
  read(name: string): Uint8Array | null;
}

interface Entry {
  flags: number;
  method: number;
  packed: number;
  offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/**
 * Opens a zip by its central directory (PKWARE APPNOTE 4.3.12). Sizes that the directory claims are not believed:
 * unpacking stops at the limits of `limits.ts`, counted over everything read from this archive.
 *
 * @param origin.format what the file calls itself, for error messages: DOCX
 * @throws UserError `file.broken` for a directory that is missing, cut off or split over disks
 */
export function openArchive(bytes: Uint8Array, origin: { path: string; format: string }): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = (): UserError => new UserError("file.broken", origin);
  const entries = readDirectory(bytes, view, broken);
  let unpacked = 0;

  const unpack = (entry: Entry): Uint8Array => {
    if (entry.flags & 1) throw new UserError("file.encrypted", origin);
    const at = entry.offset;
    if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature) throw broken();
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + entry.packed > bytes.length) throw broken();
    const packed = bytes.subarray(start, start + entry.packed);
    if (entry.method === 0) return packed;
    if (entry.method !== 8) throw broken();
    const byRatio = Math.max(limits.unpackedAnyway, entry.packed * limits.unpackRatio);
    const maxOutputLength = Math.max(1, Math.min(byRatio, limits.unpackedBytes - unpacked));
    try {
      return inflateRawSync(packed, { maxOutputLength });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_BUFFER_TOO_LARGE") throw broken();
      throw new UserError("file.bomb", { path: origin.path, limit: megabytes(limits.unpackedBytes) });
    }
  };

  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) return null;
      const content = unpack(entry);
      unpacked += content.length;
      if (unpacked > limits.unpackedBytes)
        throw new UserError("file.bomb", { path: origin.path, limit: megabytes(limits.unpackedBytes) });
      return content;
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView, broken: () => UserError): Map<string, Entry> {
  const end = findEnd(bytes, view);
  if (end < 0) throw broken();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // 0xffff says zip64, which is for archives beyond 4 GB or 65,535 files: no document is that.
  if (count > limits.archiveEntries || at >= bytes.length) throw broken();
  const entries = new Map<string, Entry>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    const entry: Entry = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    if (staysInside(name) && !entries.has(name)) entries.set(name, entry);
    at = next;
  }
  return entries;
}

/** Names are UTF-8, but for archives that Windows made in China, whose names are GBK and not marked as such. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** Offset of the end-of-directory record, which stands in the last 64 kB; -1 where there is none. */
function findEnd(bytes: Uint8Array, view: DataView): number {
  const last = bytes.length - 22;
  for (let at = last; at >= 0 && at > last - 0x10000; at--) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

/** Whether a name stays inside the archive: not `../../etc/passwd`, `/etc/passwd`, `C:/x`. */
function staysInside(name: string): boolean {
  return !name.startsWith("/") && !/^[A-Za-z]:/u.test(name) && !name.split("/").includes("..");
}
