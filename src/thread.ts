import { Worker, type WorkerOptions } from "node:worker_threads";
import { entryPoint } from "./home.ts";

/** Starts a thread with an entry point. Run from the sources it has to load the TypeScript loader itself. */
export function startThread(path: string, options: WorkerOptions): Worker {
  const { module, typescript } = entryPoint(path);
  // Without the options of the process: `node --input-type=module -e …` would not start a file.
  if (!typescript) return new Worker(module, { execArgv: [], ...options });
  const start = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(module.href)}); })`;
  return new Worker(start, { ...options, eval: true });
}
