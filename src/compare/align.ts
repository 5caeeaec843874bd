import { resemble } from "../similarity/resemble.ts";
import type { Match, PolicyDocument, Task } from "../types.ts";

export interface AlignOptions {
  /** Least similarity of a match, 0..1. */
  floor?: number;
}

/** Two tasks that are about the same work: places in the two lists, why, and how much so. */
export interface TaskMatch {
  left: number;
  right: number;
  /** 0..1; 1 for the same text. */
  similarity: number;
  /** The telling words that both have, most telling first. */
  shared: string[];
}

/**
 * Which task of one list is which of the other, by what they are about. A task may match several, or none.
 *
 * @param left tasks of one document
 * @param right tasks of the other
 * @returns matches by place in `left`, then by similarity, falling
 */
export function alignTasks(left: Task[], right: Task[], options: AlignOptions = {}): TaskMatch[] {
  return resemble(left, right, options);
}

/**
 * Which task of one document is which of another (`alignTasks` over two records). Rows of a table that restate a
 * task of the text (`sameAs`) stand aside: the task speaks for them.
 */
export function align(left: PolicyDocument, right: PolicyDocument, options: AlignOptions = {}): Match[] {
  const ours = left.tasks.filter((task) => task.sameAs === undefined);
  const theirs = right.tasks.filter((task) => task.sameAs === undefined);
  return alignTasks(ours, theirs, options).map((match) => ({
    left: { document: left.document.id, task: ours[match.left]!.id },
    right: { document: right.document.id, task: theirs[match.right]!.id },
    similarity: match.similarity,
    shared: match.shared,
  }));
}
