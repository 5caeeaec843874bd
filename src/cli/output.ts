import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../user-error.ts";

/** Files under way: none is there before all are ready where one could be refused. */
export interface Delivery {
  /** @throws UserError where it cannot be written */
  put(name: string, data: string | Uint8Array): void;
  /**
   * @returns how many files were there before with the same bytes, and were left alone
   * @throws UserError where a file exists with other bytes and may not be overwritten; nothing has been written then
   */
  finish(): number;
  /** Leaves nothing behind of what is not finished. */
  drop(): void;
}

/**
 * A file for each document.
 *
 * @param folder is made where it does not exist
 * @param names of the files to be written
 * @param force whether files that exist may be overwritten
 * @throws UserError where it is no folder
 */
export function intoFolder(folder: string, names: readonly string[], force: boolean): Delivery {
  makeFolder(folder);
  const pathOf = (name: string) => join(folder, name);
  if (force || !names.some((name) => existsSync(pathOf(name))))
    return { put: (name, data) => writeWhole(pathOf(name), data), finish: () => 0, drop: () => {} };

  const staged: string[] = [];
  const different: string[] = [];
  let unchanged = 0;
  const drop = () => {
    for (const path of staged.splice(0)) rmSync(temporaryOf(path), { force: true });
  };
  return {
    put: (name, data) => {
      const path = pathOf(name);
      if (!existsSync(path)) {
        staged.push(path);
        attempt(path, () => writeFileSync(temporaryOf(path), data));
      } else if (holds(path, data)) unchanged++;
      else different.push(path);
    },
    finish: () => {
      if (different.length > 0) {
        drop();
        throw existing(different);
      }
      for (const path of staged.splice(0)) attempt(path, () => renameSync(temporaryOf(path), path));
      return unchanged;
    },
    drop,
  };
}

/**
 * One file for all documents; it takes what is put as it comes, whatever the name.
 *
 * @param path its folder is made where it does not exist
 * @param force whether the file may be overwritten
 */
export function intoFile(path: string, force: boolean): Delivery {
  makeFolder(dirname(path));
  const temporary = temporaryOf(path);
  let file: number | undefined = attempt(path, () => openSync(temporary, "w"));
  const close = () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  const drop = () => {
    close();
    rmSync(temporary, { force: true });
  };
  return {
    put: (_, data) => {
      const bytes = Buffer.from(data);
      for (let done = 0; done < bytes.length; )
        done += attempt(path, () => writeSync(file!, bytes, done, bytes.length - done));
    },
    finish: () => {
      close();
      if (!force && existsSync(path)) {
        const same = sameFiles(temporary, path);
        drop();
        if (!same) throw existing([path]);
        return 1;
      }
      attempt(path, () => renameSync(temporary, path));
      return 0;
    },
    drop,
  };
}

/** Writes a file whole or not at all: under a temporary name beside it, then renamed. */
function writeWhole(path: string, data: string | Uint8Array): void {
  attempt(path, () => {
    writeFileSync(temporaryOf(path), data);
    renameSync(temporaryOf(path), path);
  });
}

const temporaryOf = (path: string) => `${path}.${process.pid}.part`;

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    rmSync(temporaryOf(path), { force: true });
    throw unwritable(path, error);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (existsSync(folder) && !statSync(folder).isDirectory())
      throw new UserError("output.not-folder", { path: folder });
    throw unwritable(folder, error);
  }
}

function holds(path: string, data: string | Uint8Array): boolean {
  const bytes = Buffer.from(data);
  const is = statSync(path);
  return is.isFile() && is.size === bytes.length && readFileSync(path).equals(bytes);
}

/** Piece by piece: a file for a large collection need not fit into memory. */
function sameFiles(left: string, right: string): boolean {
  if (!statSync(right).isFile() || statSync(left).size !== statSync(right).size) return false;
  const files = [left, right].map((path) => openSync(path, "r"));
  const pieces = files.map(() => Buffer.alloc(65_536));
  try {
    for (;;) {
      const lengths = files.map((file, i) => readSync(file, pieces[i]!));
      if (!pieces[0]!.subarray(0, lengths[0]).equals(pieces[1]!.subarray(0, lengths[1]))) return false;
      if (lengths[0] === 0) return true;
    }
  } finally {
    files.forEach(closeSync);
  }
}

function existing([path, ...others]: readonly string[]): UserError {
  return others.length === 0
    ? new UserError("output.exists", { path: path! })
    : new UserError("output.exist", { path: path!, count: others.length });
}

function unwritable(path: string, error: unknown): UserError {
  return new UserError("output.unwritable", {
    path,
    reason: (error as NodeJS.ErrnoException).code ?? String(error),
  });
}
