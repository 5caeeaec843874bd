import { constants, inflateSync } from "node:zlib";

/** More unpacked bytes than this are not looked at: pictures and fonts of large files. */
const mostBytes = 200_000_000;

/** The dictionary of a stream is no longer than this. */
const longestHead = 4096;

/**
 * How many compressed streams of a PDF are damaged: no stream of zlib (RFC 1950), or not of the check sum that it says.
 * pdf.js shows what it can and says nothing of the rest. Streams that only lack their end are whole enough: some writers
 * leave them so.
 */
export function damagedStreams(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Encrypted streams look like damaged ones.
  if (file.includes("/Encrypt")) return 0;
  let damaged = 0;
  let unpacked = 0;
  for (
    let at = file.indexOf("stream");
    at >= 0 && unpacked < mostBytes;
    at = file.indexOf("stream", at + 6)
  ) {
    if (file.subarray(at - 3, at).equals(endMark)) continue;
    const before = file.subarray(Math.max(0, at - longestHead), at);
    const head = before.subarray(Math.max(0, before.lastIndexOf(" obj"))).toString("latin1");
    if (
      !/\/FlateDecode/u.test(head) ||
      /\/(?:DCTDecode|ASCII85Decode|ASCIIHexDecode|LZWDecode|Crypt)/u.test(head)
    )
      continue;
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    // /Length 12 0 R names an object that says it
    const length = /\/Length\s+(\d{1,10})(?!\d|\s+\d+\s+R)/u.exec(head)?.[1];
    const end = length === undefined ? file.indexOf("endstream", start) : start + Number(length);
    if (end < 0) break;
    if (end < start || end > file.length) continue;
    try {
      unpacked += inflateSync(file.subarray(start, end), {
        finishFlush: constants.Z_SYNC_FLUSH,
        maxOutputLength: mostBytes,
      }).length;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "Z_DATA_ERROR") damaged++;
    }
  }
  return damaged;
}

const endMark = Buffer.from("end");
