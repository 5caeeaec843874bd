import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { UserError } from "../user-error.ts";
import { makeFolder, unwritable } from "./unwritable.ts";

/** One file for all documents. It takes what is put as it comes, and gets its name when all is there. */
export interface OneFile {
  put(data: string | Uint8Array): void;
  /**
   * @returns whether the same bytes stood there, and were left alone
   * @throws UserError where other bytes stand there and may not be overwritten
   */
  finish(): boolean;
  /** Leaves nothing behind of what is not finished. */
  drop(): void;
}

/**
 * @param path its folder is made where it does not exist
 * @param temporary a free name beside it
 * @param options.inputs device and inode of each input, none of which is ever overwritten
 * @param options.shown what messages call the file
 * @throws UserError where it cannot be written
 */
export function intoFile(
  path: string,
  temporary: string,
  { force, inputs, shown }: { force: boolean; inputs: ReadonlySet<string>; shown: string },
): OneFile {
  makeFolder(dirname(path));
  const before = statSync(path, { throwIfNoEntry: false });
  if (before && inputs.has(`${before.dev}:${before.ino}`))
    throw new UserError("output.is-input", { path: shown });
  let file: number | undefined = attempt(shown, () => openSync(temporary, "wx"));
  const close = () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  const drop = () => {
    close();
    rmSync(temporary, { force: true });
  };
  return {
    put: (data) => {
      const bytes = Buffer.from(data);
      for (let done = 0; done < bytes.length; )
        done += attempt(shown, () => writeSync(file!, bytes, done, bytes.length - done));
    },
    finish: () => {
      attempt(shown, () => {
        if (before) fchmodSync(file!, before.mode & 0o7777);
        fsyncSync(file!);
      });
      close();
      if (!force && existsSync(path)) {
        const same = sameFiles(temporary, path);
        drop();
        if (!same) throw new UserError("output.exists", { path: shown });
        return true;
      }
      attempt(shown, () => renameSync(temporary, path));
      return false;
    },
    drop,
  };
}

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw unwritable(path, error);
  }
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
