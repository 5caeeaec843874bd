#!/usr/bin/env node
import "../dist/cli/process/optimise-later.js";
import { main } from "../dist/cli/main.js";

process.exitCode = await main(process.argv.slice(2));
