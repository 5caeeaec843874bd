import type { Role } from "../../types/record.ts";
import type { ListedBody } from "./agency-list.ts";
import { dutyWords } from "./duty-words.ts";

/** 省教育厅(牵头), 市税务局(列第一位者为牵头单位,下同) */
const noted = /^(.{2,40}?)\(([^()]{1,60})\)$/u;
/** 含…, 不含…, 电话…: said about the body, no part of its name. */
const remark = /[,;:。\d]|^(?:不?含|不?包括|下同|以下|同上|除|另|待|详见|见|由|按|根据|联系|兼)/u;

/**
 * A body and what a bracket behind it says: 省教育厅（牵头） is 省教育厅 with a role, 市财政局（下同） is 市财政局.
 * What belongs to the name stays: 各县（市、区）, 市文化局（市文物局）, 各部门（单位）.
 *
 * @param item an item of a list, folded, without white space
 */
export function readTrailingNote(item: ListedBody): { body: ListedBody; role: Role | null } {
  const found = item.text.endsWith(")") ? noted.exec(item.text) : null;
  if (!found) return { body: item, role: null };
  const [, name = "", note = ""] = found;
  const { roleOfPredicate, roleOfLabel, asides, firstLeads } = dutyWords();
  const role = roleOfPredicate.get(note) ?? roleOfLabel.get(note) ?? null;
  if (role === null && !asides.has(note) && !remark.test(note) && !firstLeads.test(note))
    return { body: item, role: null };
  return { body: { text: name, start: item.start, end: item.start + name.length }, role };
}
