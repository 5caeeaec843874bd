import { UserError } from "../../user-error.ts";
import { type Archive, openArchive } from "../archive.ts";
import { parseXml, type XmlListener } from "../xml.ts";

/** Namespaces of Word files, transitional and strict (ISO/IEC 29500), and the prefixes that this reader knows them by. */
const prefixes: Record<string, string> = {
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
}

/**
 * Opens a DOCX by its relationships (the main part may be called `word/document2.xml`).
 *
 * @throws UserError `file.broken`, `file.no-document`
 */
export function openDocx(bytes: Uint8Array, path: string): DocxPackage {
  const origin = { path, format: "DOCX" };
  const archive = openArchive(bytes, origin);
  const hear = (name: string, listener: XmlListener): boolean => {
    const content = archive.read(name);
    if (content) parseXml(content, origin, prefixes, listener);
    return content !== null;
  };
  const targets = (part: string): Map<string, string> => relationsOf(part, hear);
  const main = targets("").get("officeDocument") ?? "word/document.xml";
  const related = targets(main);
  return {
    document: (listener) => {
      if (!hear(main, listener)) throw new UserError("file.no-document", origin);
    },
    part: (kind, listener) => {
      const name = related.get(kind) ?? siblingOf(main, `${kind}.xml`, archive);
      if (name) hear(name, listener);
    },
    properties: (listener) => {
      hear("docProps/core.xml", listener);
    },
  };
}

/** Parts that a part points to, by the last word of the relationship's type; of the package itself for "". */
function relationsOf(
  part: string,
  hear: (name: string, listener: XmlListener) => boolean,
): Map<string, string> {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const targets = new Map<string, string>();
  hear(`${folder}_rels/${part.slice(slash + 1)}.rels`, {
    open: (name, { Type = "", Target = "", TargetMode }) => {
      if (!name.endsWith("Relationship") || TargetMode === "External") return;
      const kind = Type.slice(Type.lastIndexOf("/") + 1);
      if (!targets.has(kind)) targets.set(kind, Target.startsWith("/") ? Target.slice(1) : folder + Target);
    },
  });
  return targets;
}

function siblingOf(part: string, name: string, archive: Archive): string | null {
  const sibling = part.slice(0, part.lastIndexOf("/") + 1) + name;
  return archive.has(sibling) ? sibling : null;
}
