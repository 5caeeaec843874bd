import type { DocxPackage } from "./docx-package.ts";

/** A reference mark in the text. */
export interface NoteMark {
  kind: "footnotes" | "endnotes";
  id: string;
  /** Offset in the text; null inside a table. */
  at: number | null;
}

/** The text of every footnote or endnote, by id; paragraphs apart by one space. */
export function readNotes(file: DocxPackage, kind: NoteMark["kind"]): Map<string, string> {
  const notes = new Map<string, string>();
  const element = kind === "footnotes" ? "w:footnote" : "w:endnote";
  let parts: string[] | null = null;
  let id = "";
  let inText = false;
  let deleted = 0;
  file.part(kind, {
    open: (name, attributes) => {
      if (name === element) {
        // The line above the notes is stored as one of them.
        const own = attributes["w:type"] === undefined || attributes["w:type"] === "normal";
        id = attributes["w:id"] ?? "";
        parts = own ? [] : null;
      } else if (name === "w:del") deleted++;
      else if (name === "w:p") parts?.push(" ");
      inText = name === "w:t" && deleted === 0;
    },
    close: (name) => {
      inText = false;
      if (name === "w:del") deleted--;
      if (name !== element || !parts) return;
      notes.set(id, parts.join("").trim());
      parts = null;
    },
    text: (text) => {
      if (inText) parts?.push(text);
    },
  });
  return notes;
}
