import { UserError } from "../user-error.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  arguments: "",
  options: [],
  run: async () => {
    throw new UserError("command.not-yet", { name: "check" });
  },
};
