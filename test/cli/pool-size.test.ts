import { EventEmitter } from "node:events";
import { Readable } from "node:stream";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { createPool } from "../../src/cli/process/pool.ts";
import type { Job } from "../../src/cli/process/work.ts";

const fork = vi.hoisted(() => vi.fn());
vi.mock("node:child_process", () => ({ fork }));

/** A child that never answers. */
const idle = () =>
  Object.assign(new EventEmitter(), {
    stdio: [null, null, null, Readable.from([])],
    send: () => true,
    kill: () => true,
  });

const job = (size: number): Job => ({
  path: "a.txt",
  id: "a",
  size,
  from: { place: "a.txt" },
  want: { as: "source" },
});

beforeEach(() => fork.mockReset().mockImplementation(idle));

describe("how many children a pool starts", () => {
  test.each([
    ["one for little", 2, 999_999, [10, 10], 1],
    ["another for each million bytes that are expected", 2, 1_000_000, [10, 10], 2],
    ["or that have been asked for", 2, 0, [500_000, 500_000], 2],
    ["as many as there may be", 2, 9_000_000, [10, 10, 10], 2],
    ["none but for what there is to do", 3, 9_000_000, [10], 1],
  ])("%s", (_, children, expected, sizes, started) => {
    const pool = createPool(children, { expected });
    for (const size of sizes) pool.run(job(size)).catch(() => {});
    expect(fork).toHaveBeenCalledTimes(started);
    pool.close();
  });
});
