import { execFileSync } from "node:child_process";

/** One ratio of a run. */
export interface Row {
  name: string;
  /** Milliseconds of CPU time or by the clock, or megabytes. */
  unit: "cpu" | "wall" | "MB";
  measured: number;
  against: number;
  /** What the ratio may be at most. */
  limit?: number;
}

export const isOver = ({ measured, against, limit }: Row): boolean =>
  limit !== undefined && measured / against > limit;

/** A row as it is printed. */
export function shown(row: Row): string {
  const { name, unit, measured, against, limit } = row;
  const figures = [measured, against].map((value) => value.toFixed(0).padStart(8)).join(" ÷");
  const verdict = limit === undefined ? "" : `  ${isOver(row) ? "OVER" : "at most"} ${limit}`;
  return `${name.padEnd(54)} ${unit.padEnd(4)} ${figures} = ${(measured / against).toFixed(2).padStart(6)}${verdict}`;
}

/** A row as a line of `history.csv`: commit, version of Node, characters, row, unit, measured, against. */
export function historyLine({ name, unit, measured, against }: Row, characters: number): string {
  const commit = execFileSync("git", ["rev-parse", "--short=10", "HEAD"], { encoding: "utf8" }).trim();
  const figures = [measured, against].map((value) => value.toFixed(1));
  return `${[commit, process.version, characters, `"${name}"`, unit, ...figures].join(",")}\n`;
}
