import { resolve } from "node:path";
import { keywordLines, segmentedText } from "../report/segments.ts";
import { toYaml } from "../report/yaml.ts";
import { UserError } from "../user-error.ts";
import { readDictionary } from "../words/dictionary.ts";
import type { DictionaryLine } from "../words/frequencies.ts";
import { keywords } from "../words/keywords.ts";
import { segment } from "../words/segment.ts";
import { type Command, exitStatus } from "./command.ts";
import { failureOf } from "./failure.ts";
import { uniqueIds } from "./ids.ts";
import { listInputs } from "./inputs.ts";
import { encodingOption, positive } from "./options.ts";
import { readInput } from "./read-input.ts";

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
      return exitStatus.done;
    }
    const { list } = await listInputs(args, { once: true, cwd: context.io.cwd });
    const ids = uniqueIds(list.map(({ path }) => path));
    let failed = 0;
    for (const [i, { path, error }] of list.entries()) {
      try {
        if (error) throw error;
        const { text } = await readInput(path, options, context.io);
        await context.write(rendered(ids[i]!, text, options, words));
      } catch (reason) {
        failed++;
        context.warn(failureOf(path, reason, context));
      }
    }
    return failed === 0 ? exitStatus.done : failed === list.length ? exitStatus.failed : exitStatus.partial;
  },
};

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
