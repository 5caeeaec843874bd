/**
 * Whether a text begins as our own files do: `schema: plans.diff/1`, `{"schema":"plans.document/2"`, `---` before it.
 *
 * @param text its beginning is enough
 */
export function isRecord(text: string): boolean {
  return /^(?:---|[\s{])*"?schema"?\s*:\s*["']?plans\.\w+\/\d/u.test(text.slice(0, 200));
}
