import type { DocxPackage } from "./docx-package.ts";

/** What styles say about numbers and headings. */
export interface NumberStyle {
  basedOn?: string;
  numId?: string;
  level?: number;
  /** Depth of a heading, 1 for the highest; 0 for body text. */
  outline?: number;
}

export interface DocxStyles {
  byId: ReadonlyMap<string, NumberStyle>;
  /** Style of paragraphs that name none. */
  normal: string | undefined;
}

/** The styles of a Word file as far as they carry numbers and depths of headings. */
export function readStyles(file: DocxPackage): DocxStyles {
  const byId = new Map<string, NumberStyle>();
  let normal: string | undefined;
  let style: NumberStyle | null = null;
  // A style's change record (w:pPrChange) repeats the properties of before.
  let former = 0;
  file.part("styles", {
    open: (name, attributes) => {
      const value = attributes["w:val"];
      if (name === "w:style") {
        style = {};
        byId.set(attributes["w:styleId"] ?? "", style);
        const isDefault = /^(?:1|true|on)$/u.test(attributes["w:default"] ?? "");
        if (isDefault && attributes["w:type"] === "paragraph") normal = attributes["w:styleId"];
      } else if (name === "w:pPrChange") former++;
      if (!style || former > 0 || value === undefined) return;
      if (name === "w:basedOn") style.basedOn = value;
      else if (name === "w:numId") style.numId = value;
      else if (name === "w:ilvl") style.level = Number(value);
      else if (name === "w:outlineLvl") style.outline = outlineDepth(value);
    },
    close: (name) => {
      if (name === "w:style") style = null;
      else if (name === "w:pPrChange") former--;
    },
  });
  return { byId, normal };
}

/** The depth that an outline level stands for: 0 to 8 are headings, 9 is body text (ISO/IEC 29500-1, 17.3.1.20). */
export function outlineDepth(value: string): number {
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level + 1 : 0;
}

/** The depth of the heading that a style makes; null where it makes none. */
export function headingDepth(styles: DocxStyles, id: string | undefined): number | null {
  const depth = styleChain(styles, id ?? styles.normal).find(([, { outline }]) => outline !== undefined)?.[1]
    .outline;
  return depth === undefined || depth === 0 ? null : depth;
}

/** A style and those it is based on, nearest first. */
export function styleChain({ byId }: DocxStyles, id: string | undefined): [string, NumberStyle][] {
  const chain: [string, NumberStyle][] = [];
  // Word itself allows no more than eleven; files have been seen whose styles go in a circle.
  for (let next = id; next !== undefined && chain.length < 20; ) {
    const style = byId.get(next);
    if (!style) break;
    chain.push([next, style]);
    next = style.basedOn;
  }
  return chain;
}
