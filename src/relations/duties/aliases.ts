import { bodyForm } from "../../mentions/bodies/form.ts";
import { cut, type ListedBody } from "../../mentions/bodies/list.ts";
import { bodyWords } from "../../mentions/bodies/vocabulary.ts";

/** 市委文明办（创城办） is 市委文明办; 各县（市、区） and 乡镇（街道） stay. */
export function withoutAlias(body: ListedBody): ListedBody {
  const open = body.text.endsWith("）") ? body.text.lastIndexOf("（") : -1;
  if (open < 2) return body;
  const name = body.text.slice(0, open);
  const note = body.text.slice(open + 1, -1);
  // 各乡镇人民政府（街道办事处）: one or the other
  if (body.text.startsWith("各")) return body;
  return (shortens(note) || endsAsBody(note)) && bodyForm(name) !== null ? cut(body, 0, open) : body;
}

/** 创城办, 部遥感应用中心; not 市、区. */
function endsAsBody(note: string): boolean {
  const { ending, phraseEnding } = bodyWords();
  return note.length > 2 && (ending(note) !== "" || phraseEnding(note) !== "");
}

/** 龙岩分公司（简称“各通信运营商”）, 市委文明办（创城办） */
export function withoutNote(item: ListedBody): ListedBody {
  const open = noteAtEnd(item.text);
  if (open < 2) return item;
  const note = item.text.slice(open + 1, -1);
  return shortens(note) ? cut(item, 0, open) : item;
}

/** （简称“各通信运营商”）, （以下简称镇街） */
const shortens = (note: string) => note.startsWith("简称") || note.startsWith("以下");

/** Where the note at the end of a text opens, also where it holds others: （以下简称镇（街）、园区管委会）; -1 where none does. */
function noteAtEnd(text: string): number {
  let depth = 0;
  for (let i = text.length - 1; i >= 0 && text.endsWith("）"); i--) {
    if (text[i] === "）") depth++;
    else if (text[i] === "（" && --depth === 0) return i;
  }
  return -1;
}
