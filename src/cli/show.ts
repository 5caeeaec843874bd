import { paintOf } from "../report/paint.ts";
import { showDocument } from "../report/show.ts";
import { type Command, exitStatus } from "./command.ts";
import { encodingOption } from "./options.ts";
import { documentAt } from "./records.ts";

export const command: Command = {
  arguments: "<input>",
  options: [encodingOption],
  run: async ([path], options, { language, width, colour, write }) => {
    const { record } = await documentAt(path!, options);
    await write(showDocument(record, { language, width, paint: await paintOf(colour) }));
    return exitStatus.done;
  },
};
