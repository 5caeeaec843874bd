/** The words of a lexicon entry: folded YAML scalars with blanks between. */
export function words(list: string): string[] {
  return list.split(/\s+/u).filter((word) => word !== "");
}

/** A regex alternation of words, longest first, each escaped. */
export function anyOf(list: string[]): string {
  const escaped = [...new Set(list)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return `(?:${escaped.join("|")})`;
}
