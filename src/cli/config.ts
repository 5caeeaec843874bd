import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { UserError } from "../user-error.ts";
import type { OptionSpec } from "./command.ts";

/** Looked for in the working directory and the folders above it; the nearest one counts. */
const fileName = "plans.config.yaml";

/** Settings that stay the same from run to run; each stands in for the option of its name where that is not given. */
export interface Config {
  /** As messages give it. */
  path: string;
  /** A file of themes, relative to the settings. */
  themes?: string;
  /** A file of words that the segmenter shall keep whole, likewise. */
  dictionary?: string;
  /** Names of columns, each with patterns of the documents that belong there: by path or id, `*` for anything. */
  columns?: Record<string, string[]>;
}

const keys = ["themes", "dictionary", "columns"] as const;

/**
 * The settings for a run.
 *
 * @param asked `--config`: a file, or `none`
 * @param cwd where the search begins, and what relative paths count from
 * @throws UserError where there are none by that name, or something in them is wrong
 */
export async function readConfig(asked: string | undefined, cwd: string): Promise<Config | undefined> {
  if (asked === "none") return undefined;
  const file = asked === undefined ? nearest(cwd) : resolve(cwd, asked);
  if (file === undefined) return undefined;
  const path = asked ?? relative(cwd, file);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw code === "ENOENT"
      ? new UserError("input.missing", { path })
      : new UserError("input.unreadable", { path, reason: code });
  }
  const { parse } = await import("yaml");
  let value: unknown;
  try {
    value = parse(text) ?? {};
  } catch (error) {
    throw new UserError("config.syntax", { path, reason: (error as Error).message.split("\n")[0]! });
  }
  return checked(value, path, dirname(file));
}

function nearest(folder: string): string | undefined {
  const file = join(folder, fileName);
  if (existsSync(file)) return file;
  const above = dirname(folder);
  return above === folder ? undefined : nearest(above);
}

async function checked(value: unknown, path: string, folder: string): Promise<Config> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new UserError("config.form", { path, key: "–", wanted: keys.join(", ") });
  const config: Config = { path };
  for (const [key, setting] of Object.entries(value)) {
    if (!(keys as readonly string[]).includes(key))
      throw new UserError("config.key", { path, key, keys: keys.join(", ") });
    if (key === "columns") config.columns = columnsIn(setting, path);
    else if (typeof setting !== "string" || setting === "")
      throw new UserError("config.form", { path, key, wanted: "FILE" });
    else config[key as "themes" | "dictionary"] = resolve(folder, setting);
  }
  return config;
}

function columnsIn(value: unknown, path: string): Record<string, string[]> {
  const wrong = () => new UserError("config.form", { path, key: "columns", wanted: "{ 上海: [shanghai*] }" });
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong();
  return Object.fromEntries(
    Object.entries(value).map(([name, patterns]) => {
      const list: unknown[] = Array.isArray(patterns) ? patterns : [patterns];
      if (list.length === 0 || !list.every((pattern) => typeof pattern === "string" && pattern !== ""))
        throw wrong();
      return [name, list as string[]];
    }),
  );
}

/** The options as given, with the settings in place of those that a command takes and that were not given. */
export function withConfig(
  options: Record<string, unknown>,
  specs: readonly OptionSpec[],
  config: Config | undefined,
): Record<string, unknown> {
  if (!config) return options;
  const filled = { ...options };
  for (const key of keys)
    if (filled[key] === undefined && config[key] !== undefined && takes(specs, key))
      filled[key] = config[key];
  return filled;
}

/** Whether a command has an option that settings can stand in for: only then are they looked for. */
export function takesConfig(specs: readonly OptionSpec[]): boolean {
  return keys.some((key) => takes(specs, key));
}

const takes = (specs: readonly OptionSpec[], key: string) =>
  specs.some(({ flags }) => flags.includes(`--${key} `));

/**
 * The column of a document by the settings, undefined where no pattern fits.
 *
 * @param names what the document goes by: its path, its id
 */
export function columnOf(
  columns: Readonly<Record<string, readonly string[]>>,
  names: readonly string[],
): string | undefined {
  return Object.entries(columns).find(([, patterns]) =>
    patterns.some((pattern) => names.some((name) => formOf(pattern).test(name))),
  )?.[0];
}

/** A pattern fits from the beginning of any part of a path to the end: `shanghai*`, `上海/*`. */
function formOf(pattern: string): RegExp {
  const body = pattern
    .replace(/[.+^${}()|[\]\\]/gu, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`(?:^|/)${body}$`, "u");
}
