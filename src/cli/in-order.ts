/**
 * Starts work on items ahead of time and gives what comes of it in the order of the items.
 *
 * @param ahead how many are under way at most, so that memory does not grow with their number
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  ahead: number,
  start: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    const one = start(item);
    // Whoever takes it up will see what went wrong; until then it is not "unhandled".
    one.catch(() => {});
    running.push(one);
    if (running.length >= ahead) yield await running.shift()!;
  }
  for (const one of running) yield await one;
}
