/**
 * A text of the lexicon with its values: `{path}` becomes the value, `{count|passage|passages}` the first word where
 * the value is 1 and the second for every other. A name without a value stays as it is.
 */
export function fill(template: string, values: Record<string, string | number> = {}): string {
  return template.replace(
    /\{(\w{1,40})(?:\|([^|{}]{0,80})\|([^|{}]{0,80}))?\}/gu,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return one === undefined ? String(value) : Number(value) === 1 ? one : many!;
    },
  );
}
