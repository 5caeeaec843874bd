/**
 * Whether a text begins as our own files do: `schema: plans.diff/1`, `{"schema":"plans.document/1"`, `---` before it.
 *
 * @param text its beginning is enough
 */
export function isRecord(text: string): boolean {
  // `\s` holds U+FEFF too: each character is taken in one way only, so that many of them cost no more than one each.
  return /^(?:---|[\s{])*"?schema"?\s*:\s*["']?plans\.\w+\/\d/u.test(text.slice(0, 200));
}

/**
 * Whether a text begins as the tables that plans writes: a CSV file with a byte order mark and `document` as its first
 * column, as no responsibility table begins.
 */
export function isOwnTable(text: string): boolean {
  return /^\ufeffdocument,(?:id|item|title|name|path|region),/u.test(text);
}
