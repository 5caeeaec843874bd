import type { DocumentHead, Region } from "../types/record.ts";
import { UserError } from "../user-error.ts";
import { regionOf } from "./region.ts";

/** What the user says of a document because its text does not. */
export interface Given {
  title?: string;
  /** A place as people write it: 山东, 山东省济南市, 全国. */
  region?: string;
  /** YYYY-MM-DD or YYYY-MM. */
  date?: string;
  /** The year that the document plans for, or the first and last: 2010, 2011-2015. */
  year?: string;
}

/**
 * A head with what the user has said in place of what the text says; `given` names these fields.
 *
 * @throws UserError for a region that nobody knows
 */
export function withGiven(head: DocumentHead, given: Given): DocumentHead {
  const said: Partial<DocumentHead> = {};
  if (given.title !== undefined) said.title = given.title;
  if (given.date !== undefined) said.date = given.date;
  if (given.region !== undefined) said.region = placeNamed(given.region);
  if (given.year !== undefined) {
    const [from, to = from] = given.year.split("-");
    said.period = { from: from!, to: to! };
  }
  const fields = Object.keys(said).sort();
  return fields.length === 0 ? head : { ...head, ...said, given: fields };
}

/** @throws UserError where there is no such place, or more than one */
function placeNamed(name: string): Region {
  const plain = name.trim();
  if (["全国", "中国", "中华人民共和国", "中央", "国务院"].includes(plain))
    return { name: "全国", code: null, level: "country" };
  const found = regionOf({ title: null, issuer: plain, session: null, number: null, head: "", text: "" });
  if (!found) throw new UserError("option.region", { value: name });
  return found;
}
