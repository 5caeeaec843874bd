/** Front matter, with what stands between its fences. */
const fenced = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
/** What a line of YAML begins with: a name, an entry of a list, a comment, what goes on in a line indented below. */
const named = /^["']?[\w\u4e00-\u9fff][\w\u4e00-\u9fff .-]{0,40}["']?:(?:\s|$)/u;
const within = /^(?:$|[ \t]|-[ \t]|#|[\]}])/u;

/**
 * What stands between the fences at the beginning of a text, and where the text goes on; undefined where that is no YAML:
 * the first rule of a printed page (`---`) and the second have the document between them.
 */
export function frontMatterOf(text: string): { yaml: string; end: number } | undefined {
  const found = fenced.exec(text);
  if (!found) return undefined;
  const lines = found[1]!.split(/\r?\n/u);
  const first = lines.find((line) => line.trim() !== "" && !line.startsWith("#"));
  if (first === undefined || !named.test(first)) return undefined;
  return lines.every((line) => named.test(line) || within.test(line))
    ? { yaml: found[1]!, end: found[0].length }
    : undefined;
}
