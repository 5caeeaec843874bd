import { resolve } from "node:path";
import { phrases } from "../report/phrases.ts";
import { keywordLines, segmentedText } from "../report/segments.ts";
import { toYaml } from "../report/yaml.ts";
import { UserError } from "../user-error.ts";
import { readDictionary } from "../words/dictionary.ts";
import type { DictionaryLine } from "../words/frequencies.ts";
import { keywords } from "../words/keywords.ts";
import { segment } from "../words/segment.ts";
import { engineNames, openSegmenter } from "../words/segmenter.ts";
import { type Command, type Context, exitStatus } from "./command.ts";
import { eachInput } from "./each-input.ts";
import { encodingOption, positive } from "./options.ts";

interface Options {
  format: "text" | "json" | "yaml";
  text?: string;
  tags?: boolean;
  keywords?: number | true;
  dictionary?: string;
  encoding?: string;
}

export const command: Command = {
  arguments: "[inputs...]",
  options: [
    { flags: "-f, --format <name>", choices: ["text", "json", "yaml"], default: "text" },
    { flags: "--text <text>" },
    { flags: "--tags" },
    { flags: "--keywords [n]", parse: positive("--keywords") },
    { flags: "--dictionary <file>" },
    encodingOption,
  ],
  run: async (args, given, context) => {
    const options = given as unknown as Options;
    const words =
      options.dictionary === undefined
        ? []
        : readDictionary(options.dictionary, resolve(context.io.cwd, options.dictionary));
    if (options.text !== undefined) {
      if (args.length > 0) throw new UserError("option.text");
      await context.write(rendered(null, options.text, options, words));
      sayWhich(words, context);
      return exitStatus.done;
    }
    const { status } = await eachInput(
      args,
      { ...(options.encoding === undefined ? {} : { encoding: options.encoding }), once: true },
      context,
      () => ({ as: "source" }),
      (done, _, id) =>
        done.as === "source" ? context.write(rendered(id, done.source.text, options, words)) : undefined,
    );
    if (status === exitStatus.done || status === exitStatus.partial) sayWhich(words, context);
    return status;
  },
};

/** Words of another segmenter than the usual one: which, and how to get the usual one. */
function sayWhich(words: DictionaryLine[], context: Context): void {
  const [usual] = engineNames;
  const { name } = openSegmenter(words);
  if (name !== usual) context.note(phrases(context.language)("segmenter.other", { name, usual }));
}

/** One document: as text, as a line of JSON, or as one YAML document of a stream. */
function rendered(document: string | null, text: string, options: Options, words: DictionaryLine[]): string {
  const { format, tags = false } = options;
  const limit = typeof options.keywords === "number" ? { limit: options.keywords } : {};
  const found =
    options.keywords === undefined
      ? { document, tokens: segment(text, { tags, words }) }
      : { document, keywords: keywords(text, { ...limit, words }) };
  if (format === "json") return `${JSON.stringify(found)}\n`;
  if (format === "yaml") return `---\n${toYaml(found)}`;
  return "tokens" in found ? segmentedText(found.tokens) : keywordLines(found.keywords);
}
