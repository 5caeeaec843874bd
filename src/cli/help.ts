import type { Command as Commander, Option } from "commander";
import type { Phrases } from "../report/phrases.ts";

/** What help needs to line up Chinese: the columns a text takes, and a text broken to so many columns. */
export interface Measure {
  width(text: string): number;
  wrap(text: string, width: number): string;
}

/** Commander's help in the reader's language; without `measure` it counts and wraps as commander does. */
export function styledHelp(program: Commander, say: Phrases, measure?: Measure): Commander {
  const titles: Record<string, string> = {
    "Usage:": say("help.usage"),
    "Options:": say("help.options"),
    "Commands:": say("help.commands"),
    "Arguments:": say("help.arguments"),
    "Global Options:": say("help.global"),
  };
  return program.configureHelp({
    showGlobalOptions: true,
    styleTitle: (title) => titles[title] ?? title,
    subcommandTerm: (command) => command.name(),
    optionDescription: (option) => described(option, say),
    ...(measure
      ? { displayWidth: (text) => measure.width(text), boxWrap: (text, width) => measure.wrap(text, width) }
      : {}),
  });
}

function described({ description, argChoices, defaultValue }: Option, say: Phrases): string {
  const parts: string[] = [];
  if (argChoices) parts.push(say("help.choices", { choices: argChoices.join(", ") }));
  if (typeof defaultValue === "string") parts.push(say("help.default", { value: defaultValue }));
  if (parts.length === 0) return description;
  // `rows of what (default tasks)`: the choices go into the same brackets.
  const own = /^(?<text>.*?) ?[(（](?<inside>[^()（）]{1,120})[)）]$/su.exec(description)?.groups;
  if (own) parts.push(own.inside!);
  return (own?.text ?? description) + say("help.extra", { parts: parts.join(say("help.and")) });
}
