#!/usr/bin/env node
import { createRequire } from "node:module";

const load = createRequire(import.meta.url);
load("../dist/optimise-later.cjs");
load("../dist/code-cache.cjs");
const { main } = load("../dist/main.cjs");

process.exitCode = await main(process.argv.slice(2));
