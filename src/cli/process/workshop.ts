import type { Pool } from "./pool.ts";
import type { Done, Job } from "./work.ts";

/** Where documents are read and extracted, so that none can hang the run, end it, or take all memory. */
export interface Workshop {
  /** @throws UserError where the document is at fault or costs too much */
  run(job: Job): Promise<Done>;
  /** Processes that work side by side; 0 where light texts are done in this one. */
  readonly children: number;
  /** Ends its processes. Whoever opens a workshop closes it. */
  close(): void;
}

/**
 * @param options.children how many processes side by side; 0: light texts are done in this process, under a deadline,
 *   and only what is heavy or takes long goes to a child
 * @param options.timeout CPU seconds that a document may take, in place of what its size allows it
 * @param options.expected bytes of all documents, as far as known
 */
export function openWorkshop(options: { children: number; timeout?: number; expected?: number }): Workshop {
  let pool: Pool | undefined;
  let opening: Promise<Pool> | undefined;
  let closed = false;
  const open = async () => {
    const { createPool } = await import("./pool.ts");
    pool = createPool(Math.max(1, options.children), options);
    if (closed) pool.close();
    return pool;
  };
  const inChild = async (job: Job) => {
    // A light text needs neither child processes nor the code that watches them.
    opening ??= open();
    return (await opening).run(job);
  };
  return {
    children: options.children,
    run: (job) => (options.children === 0 ? hereOrThere(job, inChild) : inChild(job)),
    close: () => {
      closed = true;
      pool?.close();
    },
  };
}

async function hereOrThere(job: Job, inChild: (job: Job) => Promise<Done>): Promise<Done> {
  const [{ admit, isLight, NotHere, withinMoments }, { bytesOf, work }] = await Promise.all([
    import("./here.ts"),
    import("./work.ts"),
  ]);
  const bytes = await bytesOf(job);
  const read: Job = "text" in job.from ? job : { ...job, from: { bytes }, size: bytes.length };
  if (!isLight(bytes)) return inChild(read);
  try {
    return await work(read, withinMoments(bytes.length), admit);
  } catch (error) {
    if (error instanceof NotHere) return inChild(read);
    throw error;
  }
}
