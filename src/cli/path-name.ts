/** A path of the command line, or the bytes of one from a list, as people read it: GB18030 where it is not UTF-8. */
export function nameOf(bytes: string | Buffer): string {
  if (typeof bytes === "string") return bytes;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
