import type { Statement } from "../statement.ts";
import type { Tense } from "../tense-rules.ts";
import type { Time } from "../times/time.ts";

/** A statement that is no threshold, with what is known of its time and place. */
export interface Situation {
  statement: Statement;
  /** It is the number that another goes up or down from. */
  old: boolean;
  /** It stands under a heading over what has been reached. */
  review: boolean;
  /** What its paragraph says. */
  tense: Tense | null;
  /** What its sentence says of its time. */
  time: Time | null;
  /** It stands before the first heading of a document that has some. */
  preamble: boolean;
  /** It is an aim that is said again before what was done for it. */
  restated: boolean;
  /** The document answers somebody, and tells how things stand. */
  reply: boolean;
  /** It says how far the work of a table's row has come. */
  underWay: boolean;
}
