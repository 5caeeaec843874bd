/** How much a file may hold before it is refused unread: far above any policy document, far below what hurts the machine. */
export const limits = {
  /** Bytes of a plain text, a web page or a CSV file. */
  textBytes: 50_000_000,
  /** Bytes of any other file. */
  fileBytes: 100_000_000,
  /** Bytes of a file of extracted records: some ten thousand of them; a string of V8 cannot hold much more. */
  recordBytes: 400_000_000,
  /** Bytes that the parts read from one archive may unpack to, taken together. */
  unpackedBytes: 64_000_000,
  /** Unpacked bytes to packed bytes; XML of office programs reaches about 100. */
  unpackRatio: 250,
  /** Bytes that a part may unpack to at whatever ratio. */
  unpackedAnyway: 16_000_000,
  /** Files in an archive. */
  archiveEntries: 10_000,
  /** Rows times columns of one table. */
  tableCells: 1_000_000,
};

/** A limit as an error message prints it. */
export function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
