/**
 * `passes.ts FOLDER`: in a process of its own, over the texts of a folder and as the commands run, what extraction takes
 * at first and once warm, beside two segmenters, whose dictionaries are loaded apart. CPU milliseconds, as JSON.
 */
import { createRequire } from "node:module";
import { openSegmenter } from "../../src/words/segmenter.ts";
import { textsIn } from "./texts.ts";

/** What `passes.ts` prints. */
export interface Passes {
  first: number;
  steady: number;
  load: Record<Cutter, number>;
  cut: Record<Cutter, number>;
}

export type Cutter = "nodejieba" | "@node-rs/jieba";

const dist = new URL("../../dist/", import.meta.url);

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function taken(act: () => unknown): Promise<number> {
  const before = cpu();
  await act();
  return cpu() - before;
}

async function fewest(runs: number, act: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push(await taken(act));
  return Math.min(...times);
}

const texts = textsIn(process.argv[2]!);
createRequire(dist)("./optimise-later.cjs");
const { extractDocument } = (await import(
  new URL("index.js", dist).href
)) as typeof import("../../src/index.ts");
const extract = () => texts.forEach((text) => void extractDocument(text, { id: "d" }));
const first = await taken(extract);
const steady = await fewest(5, extract);

const { default: nodejieba } = await import("nodejieba");
const load = {
  nodejieba: await taken(() => nodejieba.cut("热身")),
  "@node-rs/jieba": await taken(() => openSegmenter([], ["@node-rs/jieba"])),
};
const rust = openSegmenter([], ["@node-rs/jieba"]);
const cut = {
  nodejieba: await fewest(5, () => texts.forEach((text) => void nodejieba.cut(text))),
  "@node-rs/jieba": await fewest(5, () => texts.forEach((text) => void rust.cut(text))),
};
process.stdout.write(JSON.stringify({ first, steady, load, cut } satisfies Passes));
