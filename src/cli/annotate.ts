import { UserError } from "../user-error.ts";
import { exported, exportTools } from "./annotate-export.ts";
import { imported, importTools } from "./annotate-import.ts";
import { type Command, type ExitStatus, exitStatus } from "./command.ts";

export interface AnnotateOptions {
  to?: (typeof exportTools)[number];
  from?: (typeof importTools)[number];
  record?: string;
  source?: string;
  model?: string;
  output?: string;
  format: "text" | "json";
  blind?: boolean;
  force?: boolean;
}

export const command: Command = {
  arguments: "<action> <inputs...>",
  options: [
    { flags: "--to <tool>", choices: exportTools },
    { flags: "--from <tool>", choices: importTools },
    { flags: "--record <path>" },
    { flags: "--source <path>" },
    { flags: "--model <name>" },
    { flags: "--blind" },
    { flags: "-f, --format <name>", choices: ["text", "json"], default: "text" },
    { flags: "-o, --output <path>" },
    { flags: "--force" },
  ],
  run: async ([action, ...args], given, context): Promise<ExitStatus> => {
    const options = given as unknown as AnnotateOptions;
    if (action === "export") return exported(args, options, context);
    if (action !== "import") throw new UserError("annotate.action", { value: action ?? "" });
    const failed = await imported(args, options, context);
    return failed ? exitStatus.partial : exitStatus.done;
  },
};
