import type { Reference } from "../types/record.ts";
import { oneLine } from "./one-line.ts";

/** A cited document as officials print it: 《title》 with its number behind; the number alone where no title is printed. */
export function citedAs({ title, number }: Pick<Reference, "title" | "number">): string {
  return `${title === null ? "" : `《${oneLine(title)}》`}${oneLine(number ?? "")}`;
}
