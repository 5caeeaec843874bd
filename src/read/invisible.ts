import type { Source } from "../types/record.ts";
import { cutOut } from "./cut-out.ts";

/** Zero-width spaces and joiners, soft hyphens, marks of direction and of byte order: what copying from the web leaves in a text. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** A source without the characters that nobody sees, which would part the words that they stand in. */
export function withoutInvisible(source: Source): Source {
  return cutOut(
    source,
    Array.from(source.text.matchAll(invisible), ({ index }) => index),
  );
}
