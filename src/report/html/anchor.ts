/** Makes an id of the page from a prefix and an id of a record: `task-2.1`; one that is taken gets a number. */
export type Anchors = (prefix: string, id: string) => string;

/** Ids for one page, all different, of letters that need no escaping in a link. */
export function anchors(): Anchors {
  const taken = new Map<string, number>();
  return (prefix, id) => {
    const name = `${prefix}-${id.replace(/[^0-9A-Za-z.]/gu, "_")}`;
    const count = taken.get(name) ?? 0;
    taken.set(name, count + 1);
    return count === 0 ? name : `${name}~${count}`;
  };
}
