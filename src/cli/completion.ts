import { commandWords, completionScript, type Shell, shells } from "../report/completion.ts";
import { phrases } from "../report/phrases.ts";
import { UserError } from "../user-error.ts";
import { type Command, exitStatus } from "./command.ts";
import { commands } from "./commands.ts";

export const command: Command = {
  arguments: "<shell>",
  options: [],
  run: async ([shell], _options, { language, write }) => {
    if (!shells.includes(shell as Shell))
      throw new UserError("completion.unknown", { shell: shell!, shells: shells.join(", ") });
    const say = phrases(language);
    const all = await Promise.all(
      Object.entries(commands).map(async ([name, load]) => {
        const { options } = (await load()).command;
        return commandWords(name, say(`commands.${name}.summary`), options);
      }),
    );
    await write(completionScript(shell as Shell, all));
    return exitStatus.done;
  },
};
