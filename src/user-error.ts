import { fill } from "./lexicon/fill.ts";
import { loadLexicon } from "./lexicon/load.ts";

type Values = Record<string, string | number>;

let texts: Record<string, { en: string; zh: string }> | undefined;

function say(language: "zh" | "en", code: string, values: Values): string {
  texts ??= loadLexicon<NonNullable<typeof texts>>("errors");
  const template = texts[code]?.[language];
  if (template === undefined) throw new Error(`no text for error ${code}`);
  return fill(template, values);
}

/**
 * Something the user can put right: a file that is missing or cannot be read, an option that makes no sense.
 * Shown as one line without a stack. The texts stand in `lexicon/errors.yaml`; `message` is the English one.
 */
export class UserError extends Error {
  readonly code: string;
  readonly values: Values;

  /**
   * @param code key in `lexicon/errors.yaml`: `input.missing`
   * @param values fill the `{name}`s of the text
   */
  constructor(code: string, values: Values = {}) {
    super(say("en", code, values));
    this.name = "UserError";
    this.code = code;
    this.values = values;
  }

  /** The message in the reader's language. */
  in(language: "zh" | "en"): string {
    return say(language, this.code, this.values);
  }
}
