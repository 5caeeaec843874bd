import { resolve } from "node:path";
import { openCorpus } from "../corpus/database.ts";
import { type SearchOptions, search, searchKinds } from "../corpus/search.ts";
import { parseQuery } from "../corpus/words.ts";
import { paintOf } from "../report/paint.ts";
import { phrases } from "../report/phrases.ts";
import type { Hit, SearchKind } from "../types/results.ts";
import { type Command, exitStatus } from "./command.ts";
import { filterOf, filterOptions } from "./filter-options.ts";
import { positive } from "./options.ts";

const formats = ["table", "json", "ndjson", "csv"] as const;

interface Options {
  format: (typeof formats)[number];
  kind: SearchKind;
  limit?: number;
}

export const command: Command = {
  arguments: "<db> <query>",
  options: [
    { flags: "-f, --format <name>", choices: formats, default: "table" },
    { flags: "--kind <what>", choices: searchKinds, default: "text" },
    ...filterOptions,
    { flags: "-n, --limit <n>", parse: positive("--limit") },
  ],
  run: async ([db, query], given, context) => {
    const { format, kind, limit } = given as unknown as Options;
    const database = openCorpus(resolve(context.io.cwd, db!), { shown: db! });
    try {
      const options: SearchOptions = { kind, ...filterOf(given), ...(limit === undefined ? {} : { limit }) };
      const { hits, places, more } = search(database, parseQuery(query!), options);
      const say = phrases(context.language);
      const { width, colour } = context;
      if (format === "table") {
        const { showHits } = await import("../report/hits.ts");
        await context.write(showHits(hits, { width, paint: await paintOf(colour) }));
      } else await context.write(await written(hits, format));
      const key = more ? "more" : places > hits.length ? "some" : places === 0 ? "none" : "all";
      context.note(say(`commands.search.${key}`, { shown: hits.length, places }));
      return exitStatus.done;
    } finally {
      database.close();
    }
  },
};

async function written(hits: readonly Hit[], format: "json" | "ndjson" | "csv"): Promise<string> {
  if (format === "json") return `${JSON.stringify(hits, null, 2)}\n`;
  if (format === "ndjson") return hits.map((hit) => `${JSON.stringify(hit)}\n`).join("");
  return (await import("../report/hits-csv.ts")).hitsCsv(hits);
}
