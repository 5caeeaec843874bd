import type { DocFile } from "./doc-file.ts";
import type { DocParagraph } from "./doc-formatting.ts";
import { eachSprm, sprm } from "./doc-sprm.ts";
import { type ListLevel, type ListUse, listCounter } from "./list-counter.ts";
import { formatOfCode } from "./list-number.ts";

/** What styles say about lists, by their index. */
interface DocStyle {
  base: number;
  listId?: number;
  level?: number;
}

const noStyle = 0xfff;

/**
 * The automatic numbers of a .doc file ([MS-DOC] 2.4.6.3).
 *
 * @returns for each paragraph in document order: its number as shown; null without one, undefined where it has one
 *   that the file does not explain
 */
export function docNumbers(
  file: DocFile,
): (paragraph: DocParagraph, following: string) => string | null | undefined {
  const lists = readLists(file);
  const uses = readUses(file, lists);
  const styles = readStyles(file);
  const count = listCounter(uses);

  return (paragraph, following) => {
    let { listId, level } = paragraph;
    // A style is based on another; eleven steps are the most that Word allows.
    for (let next = paragraph.style, steps = 0; next !== noStyle && steps < 12; steps++) {
      const style = styles[next];
      if (!style) break;
      listId ??= style.listId;
      level ??= style.level;
      next = style.base;
    }
    if (listId === undefined || listId <= 0) return null;
    const use = uses.get(String(listId));
    if (!use?.levels[level ?? 0]) return undefined;
    return count(String(listId), level ?? 0, following);
  };
}

/** Lists by their id ([MS-DOC] 2.9.147 LSTF, 2.9.150 LVL): the levels of all follow the table of lists. */
function readLists(file: DocFile): Map<number, ListLevel[]> {
  const { table } = file;
  const { start, length } = file.place(0x2e2);
  const lists = new Map<number, ListLevel[]>();
  if (length === 0) return lists;
  const count = table.getUint16(start, true);
  let at = start + 2 + count * 28;
  for (let i = 0; i < count; i++) {
    const entry = start + 2 + i * 28;
    const levels: ListLevel[] = [];
    for (let depth = table.getUint8(entry + 26) & 1 ? 1 : 9; depth > 0; depth--) {
      const { level, end } = readLevel(table, at);
      levels.push(level);
      at = end;
    }
    lists.set(table.getInt32(entry, true), levels);
  }
  return lists;
}

function readLevel(table: DataView, at: number): { level: ListLevel; end: number } {
  const flags = table.getUint8(at + 5);
  const text = at + 28 + table.getUint8(at + 24) + table.getUint8(at + 25);
  const length = table.getUint16(text, true);
  let printed = "";
  for (let i = 0; i < length; i++) {
    const code = table.getUint16(text + 2 + i * 2, true);
    // A code below 9 is the number of that level.
    printed += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
  }
  const follow = table.getUint8(at + 15);
  const level: ListLevel = {
    format: formatOfCode(table.getUint8(at + 4)),
    text: printed,
    start: table.getInt32(at, true),
    restart: flags & 8 ? table.getUint8(at + 26) : null,
    legal: (flags & 4) !== 0,
    suffix: follow === 0 ? "tab" : follow === 1 ? "space" : "nothing",
  };
  return { level, end: text + 2 + length * 2 };
}

/** Uses of lists by their number from 1 ([MS-DOC] 2.9.131 LFO), with the levels that they change. */
function readUses(file: DocFile, lists: ReadonlyMap<number, ListLevel[]>): Map<string, ListUse> {
  const { table } = file;
  const { start, length } = file.place(0x2ea);
  const uses = new Map<string, ListUse>();
  if (length === 0) return uses;
  const count = table.getUint32(start, true);
  let at = start + 4 + count * 16;
  for (let i = 0; i < count; i++) {
    const entry = start + 4 + i * 16;
    const list = table.getInt32(entry, true);
    const use: ListUse = { list: String(list), levels: [...(lists.get(list) ?? [])], starts: new Map() };
    uses.set(String(i + 1), use);
    at += 4;
    for (let changes = table.getUint8(entry + 12); changes > 0; changes--) {
      const flags = table.getUint32(at + 4, true);
      const depth = flags & 15;
      if (flags & 16) use.starts.set(depth, table.getInt32(at, true));
      at += 8;
      if ((flags & 32) === 0) continue;
      const { level, end } = readLevel(table, at);
      use.levels[depth] = level;
      if (flags & 16) use.starts.set(depth, level.start);
      at = end;
    }
  }
  return uses;
}

/** The styles ([MS-DOC] 2.9.271 STSH) as far as they carry numbers. */
function readStyles(file: DocFile): (DocStyle | undefined)[] {
  const { table } = file;
  const { start, length } = file.place(0xa2);
  const styles: (DocStyle | undefined)[] = [];
  if (length === 0) return styles;
  const headSize = table.getUint16(start, true);
  const count = table.getUint16(start + 2, true);
  const baseSize = table.getUint16(start + 4, true);
  let at = start + 2 + headSize;
  for (let i = 0; i < count; i++) {
    const size = table.getUint16(at, true);
    styles.push(size === 0 ? undefined : readStyle(table, at + 2, baseSize));
    at += 2 + size;
  }
  return styles;
}

function readStyle(table: DataView, at: number, baseSize: number): DocStyle {
  const kind = table.getUint16(at + 2, true);
  const style: DocStyle = { base: kind >> 4 };
  if ((kind & 15) !== 1) return style;
  // The name, its length before and a null behind it; then the paragraph properties at an even offset, led by the style's index.
  const name = at + baseSize;
  let properties = name + 2 + table.getUint16(name, true) * 2 + 2;
  if ((properties - at) & 1) properties++;
  const size = table.getUint16(properties, true);
  eachSprm(table, properties + 4, properties + 2 + size, (code, operand) => {
    if (code === sprm.listId) style.listId = table.getInt16(operand, true);
    else if (code === sprm.listLevel) style.level = table.getUint8(operand);
  });
  return style;
}
