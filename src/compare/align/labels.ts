import type { DocumentHead } from "../../types/record.ts";

/** What each document is called where documents stand side by side: its title, told apart where two have the same. */
export function documentLabels(heads: DocumentHead[]): string[] {
  const titles = heads.map((head) => head.title ?? head.id);
  const withYear = distinct(
    titles,
    heads,
    ({ period, date }) => period?.to?.slice(0, 4) ?? date?.slice(0, 4),
  );
  const withRegion = distinct(withYear, heads, ({ region }) => region?.name);
  return distinct(withRegion, heads, ({ id }) => id);
}

function distinct(
  labels: string[],
  heads: DocumentHead[],
  mark: (head: DocumentHead) => string | undefined,
): string[] {
  return labels.map((label, i) => {
    const more = labels.indexOf(label) === labels.lastIndexOf(label) ? undefined : mark(heads[i]!);
    return more === undefined || label.includes(more) ? label : `${label}（${more}）`;
  });
}
