import { SaxesParser } from "saxes";
import { UserError } from "../user-error.ts";

export type Attributes = Record<string, string>;

/** What a reader wants to hear of an XML part, in document order. Names carry the prefixes of `parseXml`. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads an XML part. External entities are never fetched, and a part that declares any entity is refused.
 *
 * @param bytes UTF-8, or UTF-16 with a byte order mark
 * @param origin.format for error messages: DOCX
 * @param prefixes which prefix names get for which namespaces, whatever prefix the file itself uses; others stay as they are
 * @throws UserError `file.broken` where it is not well-formed, `file.entities`
 */
export function parseXml(
  bytes: Uint8Array,
  origin: { path: string; format: string },
  prefixes: Readonly<Record<string, string>>,
  listener: XmlListener,
): void {
  const parser = new SaxesParser({ position: false });
  // Prefixes are taken as declared once for the whole part, which is how every office program writes them.
  const renamed = new Map<string, string>();
  const rename = (name: string): string => {
    if (renamed.size === 0) return name;
    const colon = name.indexOf(":");
    const prefix = renamed.get(colon < 0 ? "" : name.slice(0, colon));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  };
  const broken = (): UserError => new UserError("file.broken", origin);

  parser.on("doctype", (doctype) => {
    if (doctype.includes("<!ENTITY")) throw new UserError("file.entities", { path: origin.path });
  });
  parser.on("opentag", (tag) => {
    let attributes = tag.attributes as Attributes;
    for (const name in attributes) {
      if (!name.startsWith("xmlns")) continue;
      const space = attributes[name]!;
      const wanted = Object.hasOwn(prefixes, space) ? prefixes[space] : undefined;
      const used = name.slice(6);
      if (wanted !== undefined && wanted !== used) renamed.set(used, wanted);
    }
    if (renamed.size > 0) {
      const entries = Object.entries(attributes);
      attributes = Object.fromEntries(
        entries.map(([name, v]) => [name.includes(":") ? rename(name) : name, v]),
      );
    }
    listener.open(rename(tag.name), attributes);
  });
  parser.on("closetag", (tag) => listener.close?.(rename(tag.name)));
  if (listener.text) {
    parser.on("text", (text) => listener.text?.(text));
    parser.on("cdata", (text) => listener.text?.(text));
  }
  parser.on("error", () => {
    throw broken();
  });
  parser.write(decodeXml(bytes, origin)).close();
}

/** The characters of an XML part. Throws `file.broken` where they are neither UTF-8 nor UTF-16. */
export function decodeXml(bytes: Uint8Array, origin: { path: string; format: string }): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UserError("file.broken", origin);
  }
}
