/** A piece of an RTF file: a group's bracket, a control word with its number, a byte, or plain characters. */
export type RtfToken =
  | { type: "open" }
  | { type: "close" }
  | { type: "word"; word: string; value: number | null }
  | { type: "byte"; byte: number }
  | { type: "text"; text: string };

// \par \u-29233 \'b5 \* { } and plain text; line ends of the file mean nothing.
const pattern =
  /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]{1,65536})|[\r\n]{1,65536}|\\/gu;

/**
 * The tokens of an RTF file (RTF 1.9.1).
 *
 * @param rtf one character a byte
 */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  pattern.lastIndex = 0;
  for (let at = 0; at < rtf.length; ) {
    pattern.lastIndex = at;
    const match = pattern.exec(rtf);
    if (!match) return;
    at = pattern.lastIndex;
    const [, word, value, byte, symbol, bracket, text] = match;
    if (word !== undefined) {
      const number = value === undefined ? null : Number(value);
      // Pictures may come as plain bytes, any of which could look like a bracket.
      if (word === "bin") at += Math.max(0, number ?? 0);
      else yield { type: "word", word, value: number };
    } else if (byte !== undefined) yield { type: "byte", byte: Number.parseInt(byte, 16) };
    else if (symbol !== undefined) yield symbolToken(symbol);
    else if (bracket !== undefined) yield { type: bracket === "{" ? "open" : "close" };
    else if (text !== undefined) yield { type: "text", text };
  }
}

function symbolToken(symbol: string): RtfToken {
  switch (symbol) {
    case "~":
      return { type: "text", text: " " };
    case "_":
      return { type: "text", text: "-" };
    case "\n":
    case "\r":
      return { type: "word", word: "par", value: null };
    case "\\":
    case "{":
    case "}":
      return { type: "text", text: symbol };
    default:
      return { type: "word", word: symbol, value: null };
  }
}
