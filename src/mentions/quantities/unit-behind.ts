import type { Numeral } from "../../text/numerals.ts";
import { readUnit, type Unit, type Written } from "./units.ts";

function written({ arabic, start, end }: Numeral): Written {
  return arabic ? "arabic" : end - start > 1 ? "several" : "one";
}

/** The unit behind a number, over 余/多/几 and blanks: 100余个, 30 多 家, 5557 公里. */
export function unitBehind(text: string, numeral: Numeral): { unit: Unit | null; loose: boolean } {
  const next = skipBlanks(text, numeral.end);
  // 100 余个
  let at = "余多".includes(text[next] ?? "|") ? next : numeral.end;
  let loose = numeral.loose;
  if ("余多几来".includes(text[at] ?? "|")) {
    const unit = readUnit(text, skipBlanks(text, at + 1), written(numeral));
    if (unit) return { unit, loose: true };
    if (text[at] === "余" || text[at] === "多") loose = true;
    if (!loose) return { unit: null, loose };
    at += 1;
  }
  const unit = readUnit(text, skipBlanks(text, at), written(numeral));
  return { unit: unit ?? unitOnNextLine(text, at, numeral), loose };
}

/** 69957万⏎人，: the unit of a scaled number, where a line breaks before it and a mark stands behind it; and 增长28⏎%, which no line begins with. */
function unitOnNextLine(text: string, at: number, numeral: Numeral): Unit | null {
  const unit = text[at] === "\n" ? readUnit(text, at + 1, written(numeral)) : null;
  if (unit && numeral.arabic && ("%‰".includes(unit.text[0]!) || unit.text.endsWith("百分点"))) return unit;
  return unit && numeral.scaled && "，。；、）".includes(text[unit.end] ?? "|") ? unit : null;
}

function skipBlanks(text: string, at: number): number {
  let i = at;
  while (i < at + 4 && (text.charCodeAt(i) === 0x20 || text.charCodeAt(i) === 0xa0)) i++;
  return i;
}
