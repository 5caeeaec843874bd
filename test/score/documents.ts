import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { extractSource } from "../../src/pipeline.ts";
import { readBytes } from "../../src/read/read.ts";
import { asGold, type Gold } from "../../src/trust/score/gold.ts";
import { type DocumentScore, scoreDocument } from "../../src/trust/score/score.ts";

/** A document with its gold. */
export interface GoldDocument {
  name: string;
  gold: Gold;
  text: string;
}

/** Gold files of a folder with their texts, NAME.txt, from other folders and their subfolders. */
export function goldDocuments(goldDir: string, textDirs: readonly string[]): GoldDocument[] {
  const texts = new Map<string, string>();
  for (const dir of textDirs) {
    for (const file of readdirSync(dir, { recursive: true }) as string[])
      if (file.endsWith(".txt")) texts.set(basename(file, ".txt"), join(dir, file));
  }
  return readdirSync(goldDir)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .flatMap((file) => {
      const name = basename(file, ".json");
      const path = texts.get(name);
      if (!path) return [];
      const gold = asGold(JSON.parse(readFileSync(join(goldDir, file), "utf8")), file);
      return [{ name, gold, text: readFileSync(path, "utf8") }];
    });
}

/** What extraction finds in each text, read as its file is, against its gold. */
export function scoreTexts(documents: readonly GoldDocument[]): Promise<DocumentScore[]> {
  return Promise.all(
    documents.map(async ({ name, gold, text }) => {
      const source = await readBytes(Buffer.from(text), { path: `${name}.txt` });
      return scoreDocument(gold, extractSource(source, name));
    }),
  );
}
