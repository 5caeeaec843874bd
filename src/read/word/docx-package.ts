import { UserError } from "../../user-error.ts";
import { type Archive, openArchive } from "../archive.ts";
import { decodeXml, parseXml, type XmlListener } from "../xml.ts";

/** Namespaces of Word files, of 2003, transitional and strict (ISO/IEC 29500), and the prefixes that this reader knows them by. */
const prefixes: Record<string, string> = {
  "http://schemas.microsoft.com/office/word/2003/wordml": "w",
  "http://schemas.microsoft.com/office/word/2003/auxHint": "wx",
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
};

/** A Word file opened: its main part and those that belong to it, by what they are and not by what they are called. */
export interface DocxPackage {
  /** Hears the main part. */
  document(listener: XmlListener): void;
  /** Hears the part of a kind: `numbering`, `styles`, `footnotes`, `endnotes`. Nothing where there is none. */
  part(kind: string, listener: XmlListener): void;
  /** Hears `docProps/core.xml`. */
  properties(listener: XmlListener): void;
  /** Whether documents of other formats are taken in at all. */
  embeds: boolean;
  /** A document of another format that the main part takes in (w:altChunk), by the id of its relationship. */
  embedded(id: string): { name: string; bytes: Uint8Array } | null;
}

/**
 * Opens a DOCX by its relationships (the main part may be called `word/document2.xml`).
 *
 * @throws UserError `file.broken`, `file.no-document`
 */
export function openDocx(bytes: Uint8Array, path: string): DocxPackage {
  const origin = { path, format: "DOCX" };
  if (bytes[0] !== 0x50) return openWordXml(bytes, origin);
  return packageOf(openArchive(bytes, origin), origin);
}

/**
 * A Word document in one XML file: the parts of a DOCX one after the other (flat OPC), or Word 2003 XML, which is one
 * part in the same words. Systems that fill in templates write both, under the name .doc.
 */
function openWordXml(bytes: Uint8Array, origin: Origin): DocxPackage {
  const text = decodeXml(bytes, origin);
  const parts = new Map<string, Uint8Array>();
  const part =
    /<pkg:part\s[^>]{0,2000}?pkg:name="\/?([^"]{1,500})"[^>]{0,2000}>\s{0,99}<pkg:xmlData[^>]{0,2000}>/gu;
  for (const { 0: head, 1: name, index } of text.matchAll(part)) {
    const start = index + head.length;
    const end = text.indexOf("</pkg:xmlData>", start);
    if (end < 0) throw new UserError("file.broken", origin);
    parts.set(name!, Buffer.from(text.slice(start, end)));
  }
  if (parts.size > 0)
    return packageOf({ has: (name) => parts.has(name), read: (name) => parts.get(name) ?? null }, origin);
  const whole: DocxPackage["document"] = (listener) => parseXml(bytes, origin, prefixes, listener);
  return {
    document: whole,
    part: (kind, listener) => {
      if (kind === "styles") whole(listener);
    },
    properties: () => {},
    embeds: false,
    embedded: () => null,
  };
}

type Origin = { path: string; format: string };

function packageOf(archive: Pick<Archive, "has" | "read">, origin: Origin): DocxPackage {
  const hear = (name: string, listener: XmlListener): boolean => {
    const content = archive.read(name);
    if (content) parseXml(content, origin, prefixes, listener);
    return content !== null;
  };
  const main = relationsOf("", hear).byKind.get("officeDocument") ?? "word/document.xml";
  const related = relationsOf(main, hear);
  return {
    document: (listener) => {
      if (!hear(main, listener)) throw new UserError("file.no-document", origin);
    },
    part: (kind, listener) => {
      const name = related.byKind.get(kind) ?? siblingOf(main, `${kind}.xml`, archive);
      if (name) hear(name, listener);
    },
    properties: (listener) => {
      hear("docProps/core.xml", listener);
    },
    embeds: related.byKind.has("aFChunk"),
    embedded: (id) => {
      const name = related.byId.get(id);
      const bytes = name === undefined ? null : archive.read(name);
      return name !== undefined && bytes ? { name, bytes } : null;
    },
  };
}

/** Parts that a part points to, by the last word of the relationship's type and by its id; of the package itself for "". */
function relationsOf(
  part: string,
  hear: (name: string, listener: XmlListener) => boolean,
): { byKind: Map<string, string>; byId: Map<string, string> } {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const byKind = new Map<string, string>();
  const byId = new Map<string, string>();
  hear(`${folder}_rels/${part.slice(slash + 1)}.rels`, {
    open: (name, { Id = "", Type = "", Target = "", TargetMode }) => {
      if (!name.endsWith("Relationship") || TargetMode === "External") return;
      const kind = Type.slice(Type.lastIndexOf("/") + 1);
      const target = Target.startsWith("/") ? Target.slice(1) : folder + Target;
      if (!byKind.has(kind)) byKind.set(kind, target);
      byId.set(Id, target);
    },
  });
  return { byKind, byId };
}

function siblingOf(part: string, name: string, archive: Pick<Archive, "has">): string | null {
  const sibling = part.slice(0, part.lastIndexOf("/") + 1) + name;
  return archive.has(sibling) ? sibling : null;
}
