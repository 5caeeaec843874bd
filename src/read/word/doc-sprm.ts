/** Single property modifiers ([MS-DOC] 2.6) that this reader looks at. */
export const sprm = {
  listId: 0x460b,
  listLevel: 0x260a,
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  hugeProperties: 0x6646,
  rowDefinition: 0xd608,
  tabs: 0xc615,
  deleted: 0x0800,
  hidden: 0x083c,
} as const;

/**
 * Walks through a list of property modifiers.
 *
 * @param visit is told each modifier and where its operand stands
 */
export function eachSprm(
  view: DataView,
  start: number,
  end: number,
  visit: (code: number, operand: number) => void,
): void {
  let at = start;
  while (at + 2 < end) {
    const code = view.getUint16(at, true);
    const operand = at + 2;
    visit(code, operand);
    at = operand + operandSize(view, code, operand);
  }
}

function operandSize(view: DataView, code: number, operand: number): number {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1;
    case 2:
    case 4:
    case 5:
      return 2;
    case 3:
      return 4;
    case 7:
      return 3;
  }
  // Variable: the first byte counts the rest, but for two that outgrew it.
  if (code === sprm.rowDefinition) return 1 + view.getUint16(operand, true);
  const size = view.getUint8(operand);
  if (code !== sprm.tabs || size < 255) return 1 + size;
  const removed = view.getUint8(operand + 1);
  const added = view.getUint8(operand + 2 + removed * 4);
  return 3 + removed * 4 + added * 3;
}
