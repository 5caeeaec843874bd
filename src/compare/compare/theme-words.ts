import { loadLexicon } from "../../lexicon/load.ts";
import { UserError } from "../../user-error.ts";

/** A theme and the words by which it is known. */
export interface ThemeWords {
  name: string;
  /** Its name for readers of English. */
  en?: string;
  words: string[];
}

let builtIn: ThemeWords[] | undefined;

/** The themes of `lexicon/themes.yaml`. */
export function builtInThemes(): ThemeWords[] {
  builtIn ??= loadLexicon<ThemeWords[]>("themes");
  return builtIn;
}

/**
 * Themes of a user's own, once the YAML has been read.
 *
 * @param path what the error calls the file
 * @throws UserError where it is no list of `{ name, words }`, a name comes twice, or a word is no text
 */
export function checkThemes(value: unknown, path: string): ThemeWords[] {
  const wrong = (at: string): UserError => new UserError("themes.form", { path, at });
  if (!Array.isArray(value) || value.length === 0) throw wrong("1");
  const names = new Set<string>();
  return value.map((entry: unknown, i) => {
    const { name, en, words } = (entry ?? {}) as Record<string, unknown>;
    const at = typeof name === "string" ? name : String(i + 1);
    if (typeof name !== "string" || name === "" || names.has(name)) throw wrong(at);
    if (!Array.isArray(words) || words.length === 0) throw wrong(at);
    if (words.some((word) => typeof word !== "string" || word === "")) throw wrong(at);
    names.add(name);
    return { name, words: words as string[], ...(typeof en === "string" ? { en } : {}) };
  });
}
