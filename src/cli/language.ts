import type { Language } from "../report/phrases.ts";

/**
 * The language to speak to people in: `--lang`, else the locale.
 *
 * @param argv read before the arguments are parsed, because help and usage errors need it too
 * @param env LC_ALL goes before LC_MESSAGES before LANG, as POSIX has it
 */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const end = argv.indexOf("--");
  const own = end < 0 ? argv : argv.slice(0, end);
  const at = own.findLastIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const asked = at < 0 ? undefined : own[at] === "--lang" ? own[at + 1] : own[at]!.slice("--lang=".length);
  if (asked === "zh" || asked === "en") return asked;
  return /^zh(?:[^a-z]|$)/iu.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || "") ? "zh" : "en";
}
