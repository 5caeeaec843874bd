import type { CommanderError } from "commander";
import { type Language, phrases } from "../report/phrases.ts";

/** What commander says, and where its words stand in a message of ours; e.g. `error: unknown option '--fromat'`. */
const forms: readonly [RegExp, string][] = [
  [/^unknown option '(?<name>[^']*)'/u, "unknown-option"],
  [/^unknown command '(?<name>[^']*)'/u, "unknown-command"],
  [/^missing required argument '(?<name>[^']*)'/u, "missing-argument"],
  [/^option '(?<name>[^']*)' argument missing/u, "missing-value"],
  [
    /^option '(?<name>[^']*)' argument '(?<value>[^']*)' is invalid\.(?: Allowed choices are (?<choices>.*)\.)?/u,
    "invalid-value",
  ],
  [/^too many arguments.*Expected (?<expected>\d+) arguments? but got (?<got>\d+)/u, "too-many"],
];

/** A usage error in one line and in the reader's language, with the word that may have been meant. */
export function usageError(error: CommanderError, language: Language): string {
  const say = phrases(language);
  const message = error.message.replace(/^error: /u, "").replace(/\s*\n\s*/gu, " ");
  const meant = /\(Did you mean (?:one of )?(?<words>[^?]*)\?\)/u.exec(message)?.groups?.words;
  for (const [form, key] of forms) {
    const found = form.exec(message);
    if (!found) continue;
    const line = say(found.groups?.choices ? `usage.${key}-choices` : `usage.${key}`, { ...found.groups });
    return meant ? line + say("usage.meant", { words: meant }) : line;
  }
  return message;
}
