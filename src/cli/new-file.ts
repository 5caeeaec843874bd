import { rmSync, writeFileSync } from "node:fs";
import { sha256 } from "../read/source.ts";
import { noRoom } from "./unwritable.ts";

/** A file that is to be made under a free name, before it gets its own. */
export interface NewFile {
  path: string;
  /** What messages call the file that it will be. */
  called: string;
}

/** A file that stands there under a free name, whole, though perhaps not on the disk yet. */
export interface MadeFile {
  file: string;
  /** Of its bytes. */
  sha256: string;
}

/** @throws UserError `output.no-room`: where not even a new file can be made none of the others can */
export function makeFile({ path, called }: NewFile, data: Uint8Array): MadeFile {
  try {
    // What stands there is what a process left that was ended at the same job.
    rmSync(path, { force: true });
    writeFileSync(path, data, { flag: "wx" });
  } catch (error) {
    throw noRoom(called, error);
  }
  return { file: path, sha256: sha256(data) };
}
