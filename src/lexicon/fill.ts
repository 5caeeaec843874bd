/** A name as it can be shown in a terminal: line feeds, escapes and other controls as `\\n`, `\\x1b`. */
export function visible(name: string): string {
  return name.replace(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (control) =>
      ({ "\n": "\\n", "\r": "\\r", "\t": "\\t" })[control] ??
      (control < "\u0100"
        ? `\\x${control.charCodeAt(0).toString(16).padStart(2, "0")}`
        : `\\u${control.charCodeAt(0).toString(16)}`),
  );
}

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
      return one === undefined ? visible(String(value)) : Number(value) === 1 ? one : many!;
    },
  );
}
