import { paintOf } from "../report/paint.ts";
import { showDocument } from "../report/show.ts";
import { type Command, exitStatus } from "./command.ts";
import { encodingOption } from "./options.ts";
import { wholeDocument } from "./records.ts";

export const command: Command = {
  arguments: "<input>",
  options: [{ flags: "-f, --format <name>", choices: ["table", "html"], default: "table" }, encodingOption],
  run: async ([path], options, context) => {
    const { language, width, colour, write } = context;
    const { record, text } = await wholeDocument(path!, options, context);
    if (options.format === "html") {
      const { documentHtml } = await import("../report/html/document-page.ts");
      await write(documentHtml(record, text, language));
    } else await write(showDocument(record, { language, width, paint: await paintOf(colour) }, text));
    return exitStatus.done;
  },
};
