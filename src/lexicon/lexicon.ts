import { loadLexicon } from "./load.ts";

/**
 * A vocabulary of this folder, built once for the process: the only place that caches.
 *
 * @param name file name without ending; its shape is checked by `schemas.ts` when the vocabularies are compiled
 * @param build makes of the file's content what is looked up
 */
export function lexicon<Content, Built>(name: string, build: (content: Content) => Built): () => Built {
  let built: Built | undefined;
  return () => {
    built ??= build(loadLexicon<Content>(name));
    return built;
  };
}

/** The words of a folded YAML scalar with blanks between. */
export function wordsOf(list: string): string[] {
  return list.split(/\s+/u).filter((word) => word !== "");
}
