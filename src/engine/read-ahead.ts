/** How many files are being read while one is linted. */
const WINDOW = 16;

/** Calls `read` for every item, some ahead of the one that is handed out, and hands the values out in order. */
export async function* readAhead<Item, Value>(
  items: readonly Item[],
  read: (item: Item) => Promise<Value>,
): AsyncGenerator<{ readonly item: Item; readonly value: Value; readonly index: number }> {
  const pending: Promise<Value>[] = [];
  let started = 0;
  for (const [index, item] of items.entries()) {
    while (started < items.length && started < index + WINDOW) {
      pending.push(read(items[started] as Item));
      started++;
    }
    yield { item, value: await (pending.shift() as Promise<Value>), index };
  }
}
