import { type Language, phrases } from "./phrases.ts";

/** A year or day as it stands, `every-year` in words, nothing for none. */
export function yearText(by: string | null, language: Language): string {
  return by === "every-year" ? phrases(language)("show.every-year") : (by ?? "");
}
