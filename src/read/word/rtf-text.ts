/** Where the text of a group goes. `fonts` is the table of fonts, whose code pages the text needs. */
export type RtfDestination = "body" | "number" | "footnote" | "fonts" | "nothing";

interface Group {
  destination: RtfDestination;
  encoding: string | null;
  /** How many characters follow a \u for programs that do not know it. */
  substitutes: number;
  hidden: boolean;
}

/** The text of an RTF file as it comes in, decoded by the code pages of its fonts. */
export interface RtfText {
  open(): void;
  /** Ends a group; says where its text went if the group around it goes elsewhere. */
  close(): RtfDestination | null;
  /** The group's text goes to a destination from here on. */
  enter(destination: RtfDestination): void;
  goesTo(): RtfDestination;
  add(text: string): void;
  addByte(byte: number): void;
  /** A character by its UTF-16 code, negative above 32,767. */
  addCode(code: number): void;
  /** A control word that changes fonts, code pages or visibility; others do nothing. */
  format(word: string, value: number | null): void;
  /** What a destination has got since it was last asked. */
  take(destination: "body" | "number" | "footnote"): string;
}

/** Fonts of signs (Wingdings): a byte is a sign of its own, for which Unicode has private codes. */
const symbol = "symbol";

/** Code pages by \fcharset; 1 and those not listed are the file's own. */
const charsets: Record<number, string> = {
  0: "windows-1252",
  2: symbol,
  128: "shift_jis",
  129: "euc-kr",
  134: "gb18030",
  136: "big5",
};

const codePages: Record<number, string> = {
  936: "gb18030",
  950: "big5",
  932: "shift_jis",
  949: "euc-kr",
  65001: "utf-8",
};

export function createRtfText(): RtfText {
  const collected: Record<RtfDestination, string[]> = {
    body: [],
    number: [],
    footnote: [],
    fonts: [],
    nothing: [],
  };
  const fonts = new Map<number, string>();
  let group: Group = { destination: "body", encoding: null, substitutes: 1, hidden: false };
  const groups: Group[] = [];
  let filePage = "windows-1252";
  let font = 0;
  let bytes: number[] = [];
  let toSkip = 0;

  const push = (text: string): void => {
    if (!group.hidden && group.destination !== "nothing" && group.destination !== "fonts")
      collected[group.destination].push(text);
  };
  const flush = (): void => {
    const encoding = group.encoding ?? filePage;
    if (encoding === symbol) push(bytes.map((byte) => String.fromCharCode(0xf000 + byte)).join(""));
    else if (bytes.length > 0) push(new TextDecoder(encoding).decode(Uint8Array.from(bytes)));
    bytes = [];
  };
  /** Whether the last byte waits for a second one: in GBK, Big5 and the like a plain letter may be that. */
  const isOpen = (): boolean => {
    if (/^(?:windows-1252|symbol)$/u.test(group.encoding ?? filePage)) return false;
    let open = false;
    for (const byte of bytes) open = !open && byte >= 0x81;
    return open;
  };

  return {
    open: () => {
      flush();
      groups.push(group);
      group = { ...group };
      toSkip = 0;
    },
    close: () => {
      flush();
      toSkip = 0;
      const ended = group.destination;
      group = groups.pop() ?? group;
      return ended === group.destination ? null : ended;
    },
    enter: (destination) => {
      // What is left out stays so, whatever stands inside.
      if (group.destination !== "nothing" && group.destination !== "fonts") group.destination = destination;
    },
    goesTo: () => group.destination,
    add: (text) => {
      let rest = text.slice(toSkip);
      toSkip = Math.max(0, toSkip - text.length);
      if (rest !== "" && isOpen()) {
        bytes.push(rest.charCodeAt(0));
        rest = rest.slice(1);
      }
      flush();
      // Characters above ASCII stand for bytes, though a proper file escapes them.
      if (/[\x80-\xff]/u.test(rest) && !/[^\x00-\xff]/u.test(rest)) {
        bytes = [...Buffer.from(rest, "latin1")];
        flush();
      } else push(rest);
    },
    addByte: (byte) => {
      if (toSkip > 0) toSkip--;
      else bytes.push(byte);
    },
    addCode: (code) => {
      flush();
      push(String.fromCharCode(code & 0xffff));
      toSkip = group.substitutes;
    },
    format: (word, value) => {
      flush();
      switch (word) {
        case "ansicpg":
          filePage = codePages[value ?? 0] ?? "windows-1252";
          break;
        case "f":
          font = value ?? 0;
          if (group.destination !== "fonts") group.encoding = fonts.get(font) ?? null;
          break;
        case "fcharset":
          if (charsets[value ?? 1]) fonts.set(font, charsets[value ?? 1]!);
          break;
        case "plain":
          group.encoding = null;
          group.hidden = false;
          break;
        case "uc":
          group.substitutes = value ?? 1;
          break;
        case "v":
        case "deleted":
          group.hidden = value !== 0;
          break;
      }
    },
    take: (destination) => {
      flush();
      const text = collected[destination].join("");
      collected[destination] = [];
      return text;
    },
  };
}
