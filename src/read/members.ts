import { statSync } from "node:fs";
import { UserError } from "../user-error.ts";
import { openArchive } from "./archive.ts";
import { containerIn, sniff } from "./sniff.ts";
import { contentOf, encodedWords, leavesOf, messageOf, type Part, parameterOf } from "./web/mime.ts";

/** Files in one file: a zip archive as it is downloaded, a mail with attachments. */
export interface Members {
  /** Ways inside, with / between folders, in the order of the file. */
  names: string[];
  /** Bytes of a member; null where there is none of that name. Throws `file.broken`, `file.bomb`, `file.encrypted`. */
  read(name: string): Uint8Array | null;
}

/**
 * What a zip archive or a mail (.eml) holds; null for every other file, Word and Excel files included, which are zip
 * archives too. Nothing is written to disk; the limits of archives bound what is unpacked.
 *
 * @param path what messages call it; its ending tells a mail
 * @throws UserError `file.broken`
 */
export function membersOf(bytes: Uint8Array, path: string): Members | null {
  if (/\.eml$/iu.test(path)) return mailMembers(bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  try {
    sniff(bytes, { path, sha256: "" });
    return null;
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "file.archive") throw error;
  }
  const archive = openArchive(bytes, { path, format: "ZIP" });
  return { names: archive.names.filter(isVisible), read: (name) => archive.read(name) };
}

/** Not folders, not what macOS and office programs leave behind. */
function isVisible(name: string): boolean {
  return !name.endsWith("/") && !name.split("/").some((piece) => /^(?:\.|~\$|__MACOSX$)/u.test(piece));
}

/** The text of a mail and its attachments, under the names that they have there. */
function mailMembers(bytes: Uint8Array): Members {
  const message = messageOf(bytes);
  const subject =
    encodedWords(message.headers.get("subject") ?? "")
      .replace(/[/\\:]/gu, "_")
      .trim()
      .slice(0, 60) || "mail";
  const members = new Map<string, Part>();
  const parts = [...leavesOf(message)];
  const typed = (type: string) => parts.find((part) => nameOf(part) === undefined && typeOf(part) === type);
  const html = typed("text/html");
  const text = html ?? typed("text/plain") ?? typed("");
  if (text) members.set(`${subject}.${html ? "html" : "txt"}`, text);
  for (const part of parts) {
    const name = nameOf(part)?.replace(/[/\\]/gu, "_");
    if (name === undefined) continue;
    const dot = name.lastIndexOf(".");
    let free = name;
    for (let n = 2; members.has(free); n++) free = `${name.slice(0, dot)}-${n}${name.slice(dot)}`;
    members.set(free, part);
  }
  return {
    names: [...members.keys()],
    read: (name) => {
      const part = members.get(name);
      return part ? contentOf(part) : null;
    },
  };
}

function typeOf({ headers }: Part): string {
  return (headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
}

function nameOf({ headers }: Part): string | undefined {
  return (
    parameterOf(headers.get("content-disposition"), "filename") ??
    parameterOf(headers.get("content-type"), "name")
  );
}

/** The container last looked into: the members of one are read one after the other. */
let last: { key: string; members: Members | null } | undefined;

/**
 * A file inside of another by its path: `a/b.zip/c/d.docx`.
 *
 * @param load reads a whole file
 * @returns null where no part of the path is a zip archive or a mail that holds the rest
 */
export async function memberAt(
  place: string,
  load: (place: string) => Promise<Uint8Array>,
): Promise<Uint8Array | null> {
  const outer = containerIn(place);
  const stats = outer === null ? undefined : statSync(outer, { throwIfNoEntry: false });
  if (outer === null || !stats?.isFile()) return null;
  const key = `${outer} ${stats.mtimeMs} ${stats.size}`;
  if (last?.key !== key) last = { key, members: membersOf(await load(outer), outer) };
  return last.members?.read(place.slice(outer.length + 1).replaceAll("\\", "/")) ?? null;
}
