import type { DocumentHead, Outline, Report, Source } from "../types.ts";

/**
 * What the document says of itself.
 *
 * @param id the document's id in this run
 */
export function findHead(id: string, source: Source, _outline: Outline, _report: Report): DocumentHead {
  const { path, format, encoding, sha256, text } = source;
  return {
    id,
    title: null,
    kind: null,
    issuer: null,
    number: null,
    date: null,
    region: null,
    period: null,
    source: {
      path,
      format,
      encoding,
      sha256,
      characters: text.length,
      ...(source.pages ? { pages: source.pages } : {}),
    },
  };
}
