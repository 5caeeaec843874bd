import { type Command, exitStatus } from "./command.ts";
import { encodingOption } from "./options.ts";
import { readInput } from "./read-input.ts";

export const command: Command = {
  arguments: "<input>",
  options: [encodingOption],
  run: async ([path], options, context) => {
    const { text } = await readInput(path!, options, context.io);
    await context.write(text);
    return exitStatus.done;
  },
};
