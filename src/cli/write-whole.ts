import { dirname, join, resolve } from "node:path";
import { intoFile } from "./into-file.ts";

/**
 * One file, whole or not there.
 *
 * @throws UserError where other bytes stand there and `force` is not given
 */
export function writeWhole(
  path: string,
  data: string | Uint8Array,
  { force, cwd }: { force: boolean; cwd: string },
): void {
  const place = resolve(cwd, path);
  const temporary = join(dirname(place), `.plans-${process.pid}-one`);
  const file = intoFile(place, temporary, { force, inputs: new Set(), shown: path });
  try {
    file.put(data);
    file.finish();
  } finally {
    file.drop();
  }
}
