import { closeSync, type Dirent, openSync, readdirSync, readSync, type Stats, statSync } from "node:fs";
import { join, normalize, resolve, sep } from "node:path";
import { isRecord } from "../record/is-record.ts";
import { UserError } from "../user-error.ts";

/** One document to read: a path as given, `-` for standard input, or why there is none. */
export interface Input {
  path: string;
  error?: UserError;
}

/** What the arguments stand for. */
export interface Inputs {
  list: Input[];
  /** Whether the user named a set (several arguments, a folder, a glob), whatever was found in it. */
  many: boolean;
}

/** Endings that a folder is searched for; a file named outright may have any. A README of Markdown is none. */
const documentEndings =
  "txt text md markdown html htm mht mhtml docx doc wps wpt pdf ofd xlsx xls et ods csv tsv rtf".split(" ");
/** Endings of extracted records, taken too where records are wanted. */
const recordEndings = "yaml yml json ndjson".split(" ");

/**
 * Files, folders, globs and `-` as a list of inputs: in the order of the arguments, within a folder or glob by path.
 *
 * @param options.records whether folders are searched for extracted records as well
 * @param options.cwd where relative paths count from; the process's own where not given
 * @param options.once whether a file that two arguments name is taken once
 * @throws UserError where nothing was given
 */
export async function listInputs(
  args: readonly string[],
  options: { records?: boolean; once?: boolean; cwd?: string } = {},
): Promise<Inputs> {
  if (args.length === 0) throw new UserError("input.none");
  const endings = new Set(options.records ? [...documentEndings, ...recordEndings] : documentEndings);
  const cwd = options.cwd ?? process.cwd();
  const list: Input[] = [];
  let many = args.length > 1;
  for (const arg of args) {
    const stat = arg === "-" ? undefined : statOf(resolve(cwd, arg));
    if (arg === "-" || stat?.isDirectory() === false) list.push({ path: shown(arg) });
    else if (stat) {
      many = true;
      const found = filesOf(arg, endings, cwd);
      if (found.length === 0) list.push({ path: shown(arg), error: emptyFolder(arg, cwd) });
      list.push(...found.map((path) => ({ path: shown(path) })));
    } else if (/[*?[\]{}!()]/u.test(arg)) {
      many = true;
      const found = await filesLike(arg, cwd);
      if (found.length === 0)
        list.push({ path: arg, error: new UserError("input.no-match", { pattern: arg }) });
      list.push(...found.map((path) => ({ path: shown(path) })));
    } else list.push({ path: shown(arg), error: new UserError("input.missing", { path: arg }) });
  }
  return { list: options.once ? once(list, cwd) : list, many };
}

function emptyFolder(folder: string, cwd: string): UserError {
  const records = filesOf(folder, new Set(recordEndings), cwd).some((path) =>
    isRecord(beginningOf(resolve(cwd, path))),
  );
  return new UserError(records ? "input.only-records" : "input.empty-folder", { path: shown(folder) });
}

function beginningOf(path: string): string {
  try {
    const file = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(200);
      return bytes.toString("utf8", 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return "";
  }
}

/** The path as records and messages show it: as given, with / and without a leading ./ on every system. */
function shown(path: string): string {
  return path === "-" ? path : normalize(path).split(sep).join("/");
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function filesOf(folder: string, endings: ReadonlySet<string>, cwd: string): string[] {
  const found: string[] = [];
  const visit = (path: string) => {
    let entries: Dirent[];
    try {
      entries = readdirSync(resolve(cwd, path), { withFileTypes: true });
    } catch {
      return;
    }
    // By code units, not by the locale, so that every machine has the same order.
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    for (const entry of entries) {
      const inside = join(path, entry.name);
      if (
        /^(?:\.|~\$|(?:readme|license|changelog|contributing)(?:[._-][\w-]{1,9})?\.(?:md|markdown)$)/iu.test(
          entry.name,
        )
      )
        continue;
      if (entry.isDirectory()) visit(inside);
      else if (endings.has(entry.name.slice(entry.name.lastIndexOf(".") + 1).toLowerCase()))
        found.push(inside);
    }
  };
  visit(folder);
  return found;
}

async function filesLike(pattern: string, cwd: string): Promise<string[]> {
  const { default: glob } = await import("fast-glob");
  const found = await glob(pattern.split(sep).join("/"), { onlyFiles: true, unique: true, cwd });
  return found.sort();
}

function once(list: Input[], cwd: string): Input[] {
  const seen = new Set<string>();
  return list.filter(({ path }) => {
    const key = path === "-" ? path : resolve(cwd, path);
    return !seen.has(key) && seen.add(key);
  });
}
