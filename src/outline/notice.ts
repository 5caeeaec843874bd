import { form } from "../lexicon/forms.ts";
import type { Span } from "../types/record.ts";
import { genreOfTitle } from "./genre.ts";

/** A document that a covering notice issues, and where it begins. */
export interface Issued {
  /** As the notice names it, without white space. */
  name: string;
  /** Its own title, printed again above its text. */
  title: Span;
}

/** So much of a text is searched for what a notice issues. */
const OPENING = 4000;
const NAME = "((?:[^《》。；]|《[^《》。；]{1,60}》){4,90}?)";
/** 关于印发《X》的通知, 转发X和Y的通知 */
const named = new RegExp(
  `(?:印发|转发|发布|公布|下发)(?:《${NAME}》|((?:[^。；！？《》]|《[^。；《》]{1,60}》){4,90}?))(?:的通\\s*知|的公\\s*告)`,
  "gu",
);
/** 现将《X》《Y》印发给你们; 《X》和《Y》已经市政府同意，现印发 */
const sent = new RegExp(
  `((?:《${NAME}》[、和及与]?){1,4})[^。；《]{0,40}?(?:(?:印发|转发|下发|公布|发布)|已经|业经|已报经)`,
  "gu",
);

/**
 * The documents that a covering notice at the beginning of a text issues, each where its title stands again above
 * its text, in the order of the text. Empty where there is no notice or no title is printed again.
 *
 * @param text in one width
 * @param breaks whether the text kept its line breaks: where they are lost a title may follow the notice's date
 */
export function issuedDocuments(text: string, breaks: "kept" | "lost"): Issued[] {
  const opening = text.slice(0, OPENING);
  const names = new Map<string, number>();
  for (const match of opening.matchAll(named)) {
    const name = bare(match[1] ?? match[2]!);
    if (match[1] !== undefined || genreOfTitle(name) !== null)
      note(names, name, match.index + match[0].length);
  }
  for (const match of opening.matchAll(sent)) {
    for (const [, name] of match[1]!.matchAll(new RegExp(`《${NAME}》`, "gu")))
      if (genreOfTitle(bare(name!)) !== null) note(names, bare(name!), match.index + match[0].length);
  }
  const found: Issued[] = [];
  for (const [name, from] of names) {
    const title = standing(text, name, from, breaks);
    if (title && !found.some((other) => other.title.start === title.start)) found.push({ name, title });
  }
  return found.sort((a, b) => a.title.start - b.title.start);
}

/** The last place at which a name stands before what is printed of it. */
function note(names: Map<string, number>, name: string, end: number): void {
  if (name.length >= 4) names.set(name, Math.max(end, names.get(name) ?? 0));
}

/** A title without white space and book title marks, in which a heading and its notice may differ. */
function bare(name: string): string {
  return name.replace(/[\s《》〈〉]/gu, "");
}

/**
 * Where a title stands for itself behind an offset: on a line of its own (or on two), behind the date of a
 * notice; not where it is cited (《X》) or named again (关于印发X的通知).
 */
function standing(text: string, name: string, from: number, breaks: "kept" | "lost"): Span | null {
  let listed: Span | null = null;
  for (const { start, end } of printedAgain(text, name, from)) {
    if (form("outline/named-again").test(text.slice(end, end + 6)) || endsFile(text, end)) continue;
    const before = text.slice(Math.max(0, start - 12), start);
    const behind = text.slice(end, end + 40);
    const alone =
      /(?:^|[\n\f]|　　)[^\S\n]{0,12}[#*]{0,12}\s{0,12}$/u.test(before) &&
      /^[^\n。；]{0,32}(?:\n|　　|$)/u.test(behind);
    // No break is left before it, but the notice's date or the end of the document above stands there.
    const dated = form("outline/before-title").test(before);
    const glued = dated && (breaks === "lost" || start - from < OPENING);
    const ended = /[。）]\s*$/u.test(before);
    const begins = breaks === "lost" && form("head/behind-title").test(behind.replaceAll("（", "("));
    const between = ended && (begins || /^(?:\s{0,4}\n|　　)/u.test(behind));
    if (!(alone || glued || between)) continue;
    // 附件：X⏎2010年3月13日⏎附件：⏎X: above its text it stands below the signature
    const mark = form("outline/attached").exec(before);
    if (!mark) return { start, end };
    if (listed === null || mark[0].includes("\n")) listed = { start, end };
  }
  return listed;
}

/** So much may stand behind the last words of a notice: who signs, and the day. */
const SIGNATURE = 60;

/** 附件：任务分解表⏎2007年4月13日: nothing but a signature stands behind the name of what is attached. */
function endsFile(text: string, at: number): boolean {
  return text.length - at < SIGNATURE && !/[。；，]/u.test(text.slice(at));
}

/** White space and book title marks that may stand between two characters of a title that is printed again. */
const MOST_BETWEEN = 6;

/** Where a title stands behind an offset, with the book title marks around it. */
function* printedAgain(text: string, name: string, from: number): Iterable<Span> {
  const wanted = kindsOf(name);
  const first = wanted[0] ?? "";
  const isOneOfAKind = !variants.has(first);
  for (let at = from; at < text.length; at++) {
    if (isOneOfAKind) at = text.indexOf(first, at);
    if (at < 0) return;
    const last = kindOf(text[at]!) === wanted[0] ? endOf(text, wanted, at) : -1;
    if (last < 0) continue;
    const start = at > from && "《〈".includes(text[at - 1]!) ? at - 1 : at;
    const end = last < text.length && "》〉".includes(text[last]!) ? last + 1 : last;
    yield { start, end };
    at = end - 1;
  }
}

/** Where a title ends that begins at an offset; -1 where it does not stand there. */
function endOf(text: string, wanted: readonly string[], start: number): number {
  let at = start;
  for (const [i, kind] of wanted.entries()) {
    const most = at + MOST_BETWEEN;
    if (i > 0) while (at < most && at < text.length && bare(text[at]!) === "") at++;
    if (at >= text.length || kindOf(text[at]!) !== kind) return -1;
    at++;
    if (kind === DASH) while (at < text.length && kindOf(text[at]!) === DASH) at++;
  }
  return at;
}

const DASH = "-";

/** The characters of a title, its quotation marks, brackets and dashes of one kind; dashes in a row are one. */
function kindsOf(name: string): string[] {
  return name
    .split("")
    .map(kindOf)
    .filter((kind, i, all) => kind !== DASH || all[i - 1] !== DASH);
}

/** Characters that are printed one for another, by their kind. */
const variants = new Map([
  ["“", "“”\"‘’'"],
  ["（", "（("],
  ["）", "）)"],
  [DASH, "-—–－―～~至"],
]);
const kinds = new Map([...variants].flatMap(([kind, all]) => Array.from(all, (c) => [c, kind] as const)));
const kindOf = (c: string) => kinds.get(c) ?? c;
