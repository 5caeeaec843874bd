import type { Io } from "./io.ts";
import { bytesOfInput } from "./read-input.ts";

/**
 * The paths of `--files-from`, as bytes where they are not UTF-8. A line each, or apart by NUL as `find -print0` has them.
 *
 * @param list a file, or `-` for standard input
 * @throws UserError where it cannot be read
 */
export async function pathsIn(list: string, io: Pick<Io, "cwd" | "stdin">): Promise<(string | Buffer)[]> {
  const bytes = Buffer.from(await bytesOfInput(list, io));
  const apart = bytes.includes(0) ? 0 : 0x0a;
  const paths: (string | Buffer)[] = [];
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(apart, at);
    const end = found < 0 ? bytes.length : found;
    const path = bytes.subarray(at, apart === 0x0a && bytes[end - 1] === 0x0d ? end - 1 : end);
    if (path.length > 0) paths.push(asText(path));
    at = end + 1;
  }
  return paths;
}

function asText(path: Buffer): string | Buffer {
  const text = path.toString("utf8");
  return Buffer.from(text).equals(path) ? text : path;
}
