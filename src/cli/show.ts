import { paintOf } from "../report/paint.ts";
import { showDocument } from "../report/show.ts";
import { type Command, exitStatus } from "./command.ts";
import { encodingOption } from "./options.ts";
import { documentAt } from "./records.ts";
import { sourceTextOf } from "./source-text.ts";

export const command: Command = {
  arguments: "<input>",
  options: [{ flags: "-f, --format <name>", choices: ["table", "html"], default: "table" }, encodingOption],
  run: async ([path], options, { io, language, width, colour, write }) => {
    const { record, text: read } = await documentAt(path!, options, io);
    const text = read ?? (await sourceTextOf(record, path!, io.cwd));
    if (options.format === "html") {
      const { documentHtml } = await import("../report/html/document-page.ts");
      await write(documentHtml(record, text, language));
    } else await write(showDocument(record, { language, width, paint: await paintOf(colour) }, text));
    return exitStatus.done;
  },
};
