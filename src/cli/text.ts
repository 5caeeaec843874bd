import { type Command, exitStatus } from "./command.ts";
import { encodingOption } from "./options.ts";
import { readInput } from "./read-input.ts";

export const command: Command = {
  arguments: "<input>",
  options: [encodingOption],
  run: async ([path], options, context) => {
    const { text } = await readInput(path!, options, context.io);
    // Spans are the same with the line end that the next prompt or line wants.
    await context.write(/\n$/u.test(text) ? text : `${text}\n`);
    return exitStatus.done;
  },
};
