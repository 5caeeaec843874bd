import type { Command } from "./command.ts";

/** Every command, in the order of `plans --help`; its module is loaded only when it is called. */
export const commands: Record<string, () => Promise<{ command: Command }>> = {
  extract: () => import("./extract.ts"),
  show: () => import("./show.ts"),
  compare: () => import("./compare.ts"),
  diff: () => import("./diff.ts"),
  reuse: () => import("./reuse.ts"),
  panel: () => import("./panel.ts"),
  track: () => import("./track.ts"),
  find: () => import("./find.ts"),
  verify: () => import("./verify.ts"),
  score: () => import("./score.ts"),
  annotate: () => import("./annotate.ts"),
  index: () => import("./index.ts"),
  search: () => import("./search.ts"),
  sql: () => import("./sql.ts"),
  segment: () => import("./segment.ts"),
  mentions: () => import("./mentions.ts"),
  explain: () => import("./explain.ts"),
  check: () => import("./check.ts"),
  text: () => import("./text.ts"),
  schema: () => import("./schema.ts"),
  completion: () => import("./completion.ts"),
};
