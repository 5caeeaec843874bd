import { paintOf } from "../report/paint.ts";
import { showDocument } from "../report/show.ts";
import { UserError } from "../user-error.ts";
import { type Command, exitStatus } from "./command.ts";
import { encodingOption } from "./options.ts";
import { recordsAt } from "./records.ts";

export const command: Command = {
  arguments: "<input>",
  options: [encodingOption],
  run: async ([path], options, { language, width, colour, write }) => {
    const records = await recordsAt(path!, options);
    const [record] = records;
    if (!record || records.length > 1)
      throw new UserError("input.one", { path: path!, count: records.length });
    await write(showDocument(record, { language, width, paint: await paintOf(colour) }));
    return exitStatus.done;
  },
};
