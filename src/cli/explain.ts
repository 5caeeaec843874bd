import { type Explanation, explainSource } from "../explain.ts";
import { textSource } from "../read/source.ts";
import { type Language, phrases } from "../report/phrases.ts";
import { UserError } from "../user-error.ts";
import { type Command, exitStatus } from "./command.ts";
import { encodingOption, offset } from "./options.ts";
import { readInput } from "./read-input.ts";

interface Options {
  text?: string;
  at?: number;
  format: "text" | "json";
  encoding?: string;
}

export const command: Command = {
  arguments: "[input]",
  options: [
    { flags: "--at <offset>", parse: offset },
    { flags: "--text <text>" },
    { flags: "-f, --format <name>", choices: ["text", "json"], default: "text" },
    encodingOption,
  ],
  run: async ([input], options, context) => {
    const { text, at, format, ...rest } = options as unknown as Options;
    if ((text === undefined) === (input === undefined)) throw new UserError("explain.one", {});
    const source = text === undefined ? await readInput(input!, rest, context.io) : textSource(text);
    if (at !== undefined && at > source.text.length)
      throw new UserError("explain.offset", { at, length: source.text.length });
    const explanation = explainSource(source, at ?? firstFigure(source.text));
    const written =
      format === "json" ? `${JSON.stringify(explanation, null, 2)}\n` : lines(explanation, context.language);
    await context.write(written);
    return exitStatus.done;
  },
};

/** Without a place the first figure is asked for: the number is what people wonder about. */
function firstFigure(text: string): number {
  const at = text.search(/[0-9０-９]/u);
  return at < 0 ? 0 : at;
}

function lines(explanation: Explanation, language: Language): string {
  const phrase = phrases(language);
  const say = (key: string) => phrase(`commands.explain.${key}`);
  const { clause, tokens, rules, indicators, assignments, deadlines } = explanation;
  const parts = [
    `${clause.text.trim()}\n`,
    section(
      say("tokens"),
      tokens.filter(({ kinds }) => kinds.length > 0).map(({ text, kinds }) => `${text}\t${kinds.join(" ")}`),
    ),
    section(
      say("rules"),
      rules.map(({ id, gave }) => `${id}\t${String(gave)}`),
    ),
    section(
      say("gave"),
      [...indicators, ...assignments, ...deadlines].map(({ span, quote, ...rest }) => JSON.stringify(rest)),
    ),
  ];
  return parts.join("\n");
}

function section(title: string, rows: string[]): string {
  return `${title}\n${rows.length === 0 ? "  –\n" : rows.map((row) => `  ${row}\n`).join("")}`;
}
