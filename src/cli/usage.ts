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
export async function usageError(error: CommanderError, language: Language): Promise<string> {
  const say = phrases(language);
  const message = error.message.replace(/^error: /u, "").replace(/(?<!\s)\s*\n\s*/gu, " ");
  const meant = /\(Did you mean (?:one of )?(?<words>[^?(]*)\?\)/u.exec(message)?.groups?.words;
  for (const [form, key] of forms) {
    const found = form.exec(message);
    if (!found) continue;
    const line = say(found.groups?.choices ? `usage.${key}-choices` : `usage.${key}`, { ...found.groups });
    const words = meant ?? (await nearest(found.groups?.value, found.groups?.choices));
    return words ? line + say("usage.meant", { words }) : line;
  }
  return message;
}

/** The choice that is only a slip away from the value: `task` for tasks. Commander looks so after options and commands only. */
async function nearest(value = "", choices = ""): Promise<string | undefined> {
  const { distance } = await import("fastest-levenshtein");
  const [best] = choices
    .split(", ")
    .filter((choice) => choice !== "")
    .map((choice) => ({ choice, slips: distance(value.toLowerCase(), choice) }))
    .filter(({ choice, slips }) => slips <= 2 && slips < choice.length / 2)
    .sort((a, b) => a.slips - b.slips);
  return best?.choice;
}
