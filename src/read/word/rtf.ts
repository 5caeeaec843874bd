import { reporter } from "../../text/report.ts";
import type { Source } from "../../types/record.ts";
import { UserError } from "../../user-error.ts";
import { createLayout, type Layout } from "../layout.ts";
import type { Origin } from "../reader.ts";
import { rtfBody } from "./rtf-body.ts";
import { createRtfText, type RtfDestination } from "./rtf-text.ts";
import { type RtfToken, rtfTokens } from "./rtf-tokens.ts";

/** Groups whose text is not the document's. Any other group marked \* is left out as well. */
const leftOut = new Set(
  (
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf fldinst " +
    "listtable listoverridetable nonshppict shprslt sp nonesttables xe tc rxe bkmkstart bkmkend themedata datastore"
  ).split(" "),
);

/** Marked \* but text all the same. */
const keptIgnorable = new Set(["shpinst", "shptxt"]);

/** What a control word stands for in text. */
const signs = new Map(
  Object.entries({
    tab: "\t",
    line: "\n",
    emdash: "—",
    endash: "–",
    lquote: "‘",
    rquote: "’",
    ldblquote: "“",
    rdblquote: "”",
    bullet: "•",
  }),
);

/**
 * An RTF file (also under the name .doc): paragraphs one a line, with the automatic numbers that the file has in print beside
 * the text, tables as rows. Headers, footers, hidden and deleted text are left out; footnotes become messages.
 */
export function readRtf(bytes: Uint8Array, base: Origin): Source {
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const layout = createLayout();
  const footnotes: string[] = [];
  const { open, pictures } = layRtf(rtfTokens(rtf), layout, footnotes);
  const source = layout.source(base, "rtf");
  if (pictures > 0 && !/\S/u.test(source.text)) throw new UserError("file.scanned", { path: base.path });
  const report = reporter(source.messages);
  if (open > 0) report("read.truncated", { start: source.text.length, end: source.text.length });
  for (const text of footnotes) report("read.footnote", undefined, { text });
  return source;
}

/** Lays out the text; how many groups are still open at the end of the file, and how many pictures it holds. */
function layRtf(
  tokens: Iterable<RtfToken>,
  layout: Layout,
  footnotes: string[],
): { open: number; pictures: number } {
  let open = 0;
  let pictures = 0;
  let starred = false;
  const text = createRtfText();
  const body = rtfBody(text, layout);

  const closeGroup = (): void => {
    const ended = text.close();
    if (ended === "number") body.label(text.take("number"));
    else if (ended === "footnote") footnotes.push(text.take("footnote").replace(/\s+/gu, " ").trim());
  };
  const hear = (word: string, value: number | null): void => {
    const destination = destinationOf(word, starred);
    if (destination) text.enter(destination);
    else if (word === "u") text.addCode(value ?? 0);
    else if (signs.has(word)) text.add(signs.get(word)!);
    else if (text.goesTo() !== "body" || !body.control(word, value)) text.format(word, value);
  };

  for (const token of tokens) {
    if (token.type === "open") {
      open++;
      text.open();
    } else if (token.type === "close") {
      open--;
      closeGroup();
    } else if (token.type === "text") text.add(token.text);
    else if (token.type === "byte") text.addByte(token.byte);
    else {
      if (token.word === "pict") pictures++;
      if (token.word !== "*") hear(token.word, token.value);
    }
    starred = token.type === "word" && token.word === "*";
  }
  body.end();
  return { open, pictures };
}

/** Where the text of the group goes that a word begins; null where it begins none. */
function destinationOf(word: string, starred: boolean): RtfDestination | null {
  if (word === "listtext" || word === "pntext") return "number";
  if (word === "footnote") return "footnote";
  if (word === "fonttbl") return "fonts";
  return leftOut.has(word) || (starred && !keptIgnorable.has(word)) ? "nothing" : null;
}
