/** Characters with a meaning of their own ([MS-DOC] 2.4.1), as they are shown; other control characters are not. */
const shown: Record<string, string> = {
  "\t": "\t",
  "\x0b": "\n", // line break
  "\x0e": "\n", // column break
  "\x1e": "-", // hyphen that does not break
};

/**
 * A function that is given the stored characters of a .doc file one after the other and returns each as it is shown:
 * "" for marks of pictures and notes, and for the instructions of fields (0x13 instruction 0x14 result 0x15).
 */
export function characterFilter(): (character: string) => string {
  // For each open field, whether its instruction is still running; and how many of those there are.
  let fields: boolean[] = [];
  let instructions = 0;
  return (character) => {
    if (character >= " ") return instructions > 0 ? "" : character;
    switch (character) {
      case "\x13":
        fields.push(true);
        instructions++;
        return "";
      case "\x14":
        if (fields.at(-1)) {
          fields[fields.length - 1] = false;
          instructions--;
        }
        return "";
      case "\x15":
        if (fields.pop()) instructions--;
        return "";
      case "\r":
        // An instruction ends with its paragraph at the latest, or a broken field would swallow the rest of the text.
        if (instructions > 0) fields = [];
        instructions = 0;
        return "";
    }
    return instructions > 0 ? "" : (shown[character] ?? "");
  };
}

/** Stored characters in one line, as notes and text boxes are reported. */
export function inOneLine(characters: string): string {
  const show = characterFilter();
  let text = "";
  for (const character of characters)
    text += /[\r\n\t\x07]/u.test(character) ? `${show(character)} ` : show(character);
  return text.replace(/\s+/gu, " ").trim();
}
