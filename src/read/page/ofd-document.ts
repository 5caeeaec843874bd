import { UserError } from "../../user-error.ts";
import { parseXml } from "../xml.ts";

/** What the document part of an OFD file lists. */
export interface PageList {
  /** In reading order: where the content of each page stands in the archive. */
  pages: string[];
  /** Location of each template by its id. */
  templates: Map<string, string>;
  /** Default page: x, y, width, height in millimetres. */
  area: number[];
}

/** A4, for files that state no size. */
const a4 = [0, 0, 210, 297];

/** Pages of an OFD file that more documents than one may make up. */
export function readPageList(
  partAt: (name: string) => Uint8Array | null,
  origin: { path: string; format: string },
): PageList {
  const entry = partAt("OFD.xml");
  if (!entry) throw new UserError("file.no-document", origin);
  const list: PageList = { pages: [], templates: new Map(), area: a4 };
  for (const location of documentsOf(entry, origin)) {
    const part = partAt(location);
    if (part) addDocument(part, location, list, origin);
  }
  if (list.pages.length === 0) throw new UserError("file.no-document", origin);
  return list;
}

function documentsOf(entry: Uint8Array, origin: { path: string; format: string }): string[] {
  const found: string[] = [];
  let text: string | null = null;
  parseXml(
    entry,
    origin,
    {},
    {
      open: (name) => {
        text = localName(name) === "DocRoot" ? "" : null;
      },
      text: (piece) => {
        if (text !== null) text += piece;
      },
      close: (name) => {
        if (localName(name) === "DocRoot" && text) found.push(resolve("", text.trim()));
        text = null;
      },
    },
  );
  return found;
}

function addDocument(
  part: Uint8Array,
  location: string,
  list: PageList,
  origin: { path: string; format: string },
): void {
  const folder = location.slice(0, location.lastIndexOf("/") + 1);
  let box: string | null = null;
  parseXml(
    part,
    origin,
    {},
    {
      open: (name, attributes) => {
        const local = localName(name);
        const { ID: id, BaseLoc: target } = attributes;
        box = local === "PhysicalBox" ? "" : null;
        if (target === undefined) return;
        if (local === "TemplatePage" && id !== undefined) list.templates.set(id, resolve(folder, target));
        if (local === "Page") list.pages.push(resolve(folder, target));
      },
      text: (piece) => {
        if (box !== null) box += piece;
      },
      close: () => {
        const numbers = box === null ? [] : numbersOf(box);
        if (numbers.length === 4) list.area = numbers;
        box = null;
      },
    },
  );
}

/** A location as OFD writes it: from the archive's root (`/Doc_0/…`) or from the part's own folder. */
function resolve(folder: string, location: string): string {
  const pieces: string[] = [];
  for (const piece of (location.startsWith("/") ? location : folder + location).split("/")) {
    if (piece === "..") pieces.pop();
    else if (piece !== "" && piece !== ".") pieces.push(piece);
  }
  return pieces.join("/");
}

/** A name without its prefix, which need not be `ofd:`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** e.g. `0 0 210 297`. */
export function numbersOf(text: string | undefined): number[] {
  return (text ?? "").trim().split(/\s+/u).map(Number).filter(Number.isFinite);
}
