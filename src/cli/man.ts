import { hasPhrase, phrases } from "../report/phrases.ts";
import { version } from "../version.ts";
import { commands } from "./commands.ts";

/**
 * The manual page of plans in man(7) form: what every command, argument and option does, with the examples of the
 * help, out of the same texts.
 */
export async function manPage(): Promise<string> {
  const say = phrases("en");
  const parts: string[] = [];
  for (const [name, load] of Object.entries(commands)) {
    const { command } = await load();
    parts.push(
      `.SS "plans ${name} ${plain(command.arguments)}"`.replace(/ "$/u, '"'),
      plain(capital(say(`commands.${name}.summary`))),
    );
    for (const { flags, choices, default: usual } of command.options) {
      const long = /--([a-z-]+)/u.exec(flags)![1]!;
      const own = `commands.${name}.options.${long}`;
      const more = [
        ...(choices ? [say("help.choices", { choices: choices.join(", ") })] : []),
        ...(usual === undefined ? [] : [say("help.default", { value: usual })]),
      ];
      const text = say(hasPhrase(own) ? own : `options.${long}`);
      parts.push(".TP", `.B ${plain(flags)}`, plain(text + (more.length > 0 ? ` (${more.join("; ")})` : "")));
    }
    if (hasPhrase(`commands.${name}.examples`))
      parts.push(".PP", ...example(say(`commands.${name}.examples`)));
  }
  const global = [
    ["--lang zh|en", "lang"],
    ["-q, --quiet", "quiet"],
    ["-v, --verbose", "verbose"],
    ["--no-color", "no-color"],
    ["--no-pager", "no-pager"],
    ["--config <file>", "config"],
    ["-h, --help", "help"],
    ["-V, --version", "version"],
  ] as const;
  return `${[
    `.TH PLANS 1 "" "plans ${version}" "User Commands"`,
    ".SH NAME",
    `plans \\- ${plain(say("program.description").replace(/\.$/u, "").replace(/^R/u, "r"))}`,
    ".SH SYNOPSIS",
    ".B plans",
    ".I COMMAND",
    "[options] [inputs...]",
    ".SH DESCRIPTION",
    plain(say("program.description")),
    ".PP",
    ...say("program.after")
      .trimEnd()
      .split("\n")
      .filter((line) => !/^(?:Examples:| {2}plans)/u.test(line))
      .map(plain),
    ".SH OPTIONS",
    ...global.flatMap(([flags, key]) => [".TP", `.B ${plain(flags)}`, plain(say(`program.${key}`))]),
    ".SH COMMANDS",
    ...parts,
    ".SH FILES",
    ".TP",
    ".B plans.config.yaml",
    plain(say("program.config-file")),
  ].join("\n")}\n`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function example(text: string): string[] {
  return [
    ".nf",
    ...text
      .trimEnd()
      .split("\n")
      .map((line) => `    ${plain(line)}`),
    ".fi",
  ];
}

/** A text that troff takes as it is. */
function plain(text: string): string {
  return text.replaceAll("\\", "\\(rs").replaceAll("-", "\\-").replace(/^[.']/gmu, "\\&$&");
}
