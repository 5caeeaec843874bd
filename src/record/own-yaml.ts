import { isPlainScalar } from "../report/yaml.ts";

/** What is not of the form that `toYaml` writes: it is left to the general parser, which knows all of YAML. */
class OtherForm extends Error {}

/**
 * Reads YAML of the form that `toYaml` writes, thirty times faster than a general parser: block mappings and lists
 * indented by two, scalars in one line, texts of several lines as `|-`, lists of ids and spans in one line.
 *
 * @param text one or more documents, apart by lines `---`
 * @returns the values of the documents; undefined where anything in them is of another form
 */
export function readOwnYaml(text: string): unknown[] | undefined {
  const reader = new Reader(text);
  try {
    return reader.documents();
  } catch (error) {
    if (error instanceof OtherForm) return undefined;
    throw error;
  }
}

const key = /([A-Za-z][A-Za-z0-9_]*):(?=[ \n])/y;
/** Names that are no strings to YAML, or no keys to JavaScript. */
const otherKey = /^(?:true|false|null|__proto__)$/iu;
const number = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:e[-+]?[0-9]+)?$/;
const numbers = /^\{ [A-Za-z]+: -?[0-9.]+(?:, [A-Za-z]+: -?[0-9.]+)* \}$/;
const ids = /^\[(?:"[A-Za-z0-9.-]+"|[A-Za-z0-9.-]+)(?:, (?:"[A-Za-z0-9.-]+"|[A-Za-z0-9.-]+))*\]$/;
/** No record is nested so deep. */
const deepest = 40;

class Reader {
  #text: string;
  /** At the beginning of a line, or behind the dashes of list entries in it. */
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  documents(): unknown[] {
    const found: unknown[] = [];
    if (this.#text.startsWith("---\n")) this.#at = 4;
    while (this.#at < this.#text.length) {
      found.push(this.#block(0));
      if (this.#text.startsWith("---\n", this.#at)) this.#at += 4;
      else if (this.#at < this.#text.length) throw new OtherForm();
    }
    if (found.length === 0) throw new OtherForm();
    return found;
  }

  /** A list or mapping whose lines have this indentation. */
  #block(indent: number): unknown {
    if (indent > 2 * deepest || this.#indentation() !== indent) throw new OtherForm();
    const dash = this.#text.charCodeAt(this.#at + indent) === 0x2d;
    if (!dash) {
      this.#at += indent;
      return this.#mapping(indent);
    }
    const list: unknown[] = [];
    while (this.#indentation() === indent && this.#isDash(this.#at + indent)) {
      this.#at += indent + 1;
      list.push(this.#entry(indent + 2));
    }
    return list;
  }

  #isDash(at: number): boolean {
    const next = this.#text.charCodeAt(at + 1);
    return this.#text.charCodeAt(at) === 0x2d && (next === 0x20 || next === 0x0a);
  }

  /** Behind the dash of an entry, whose own lines have this indentation. */
  #entry(indent: number): unknown {
    if (this.#text.charCodeAt(this.#at) === 0x0a) {
      this.#at++;
      return this.#block(indent);
    }
    this.#at++;
    key.lastIndex = this.#at;
    return key.test(this.#text) ? this.#mapping(indent) : this.#inline(indent);
  }

  /** From its first key on; those behind have this indentation. */
  #mapping(indent: number): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (;;) {
      key.lastIndex = this.#at;
      const name = key.exec(this.#text)?.[1];
      if (name === undefined || otherKey.test(name) || Object.hasOwn(found, name)) throw new OtherForm();
      this.#at += name.length + 1;
      if (this.#text.charCodeAt(this.#at) === 0x0a) {
        this.#at++;
        found[name] = this.#block(indent + 2);
      } else {
        this.#at++;
        found[name] = this.#inline(indent + 2);
      }
      if (this.#indentation() !== indent || this.#at >= this.#text.length) return found;
      const first = this.#text.charCodeAt(this.#at + indent);
      if (indent === 0 && this.#text.startsWith("---\n", this.#at)) return found;
      if (first === 0x2d) throw new OtherForm();
      this.#at += indent;
    }
  }

  /** What stands behind `key:` or `-` in the same line; the lines of a text below it have this indentation. */
  #inline(indent: number): unknown {
    const end = this.#text.indexOf("\n", this.#at);
    if (end < 0) throw new OtherForm();
    const words = this.#text.slice(this.#at, end);
    this.#at = end + 1;
    if (words === "|-") return this.#lines(indent);
    const value = words.charCodeAt(0) === 0x5b ? listOf(words) : scalarOf(words);
    // A line further in would go on with the scalar, or with a flow.
    if (this.#indentation() >= indent && this.#at < this.#text.length) throw new OtherForm();
    return value;
  }

  #lines(indent: number): string {
    const lines: string[] = [];
    while (this.#at < this.#text.length) {
      const end = this.#text.indexOf("\n", this.#at);
      if (end < 0) throw new OtherForm();
      if (end > this.#at) {
        const inside = this.#indentation();
        if (inside < indent) {
          if (this.#at + inside === end) throw new OtherForm();
          break;
        }
        if (lines.length === 0 && inside > indent) throw new OtherForm();
      } else if (lines.length === 0) throw new OtherForm();
      const line = end === this.#at ? "" : this.#text.slice(this.#at + indent, end);
      if (control.test(line)) throw new OtherForm();
      lines.push(line);
      this.#at = end + 1;
    }
    if (lines.length === 0 || lines.at(-1) === "") throw new OtherForm();
    return lines.join("\n");
  }

  /** Blanks at the beginning of the line. */
  #indentation(): number {
    let at = this.#at;
    while (this.#text.charCodeAt(at) === 0x20) at++;
    return at - this.#at;
  }
}

/** Tabs and breaks that YAML may take for something else; `toYaml` quotes what has any. */
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;

function listOf(words: string): unknown[] {
  if (words === "[]") return [];
  if (!ids.test(words)) throw new OtherForm();
  return words.slice(1, -1).split(", ").map(scalarOf);
}

function scalarOf(words: string): unknown {
  const first = words.charCodeAt(0);
  if (first === 0x22) return quotedOf(words);
  if (first === 0x7b) return spanOf(words);
  if (words === "null") return null;
  if (words === "true") return true;
  if (words === "false") return false;
  if ((first === 0x2d || (first >= 0x30 && first <= 0x39)) && number.test(words)) return Number(words);
  if (!isPlainScalar(words)) throw new OtherForm();
  return words;
}

function quotedOf(words: string): string {
  try {
    const value: unknown = JSON.parse(words);
    if (typeof value === "string" && !control.test(words)) return value;
  } catch {
    // Not of JSON: a quoted scalar of YAML.
  }
  throw new OtherForm();
}

/** `{ start: 3, end: 12 }` */
function spanOf(words: string): Record<string, unknown> {
  if (words === "{}") return {};
  if (!numbers.test(words)) throw new OtherForm();
  const found: Record<string, unknown> = {};
  for (const part of words.slice(2, -2).split(", ")) {
    const colon = part.indexOf(": ");
    const name = part.slice(0, colon);
    const value = part.slice(colon + 2);
    if (otherKey.test(name) || Object.hasOwn(found, name) || !number.test(value)) throw new OtherForm();
    found[name] = Number(value);
  }
  return found;
}
