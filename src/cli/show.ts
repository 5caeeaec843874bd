import { paintOf } from "../report/paint.ts";
import { showDocument } from "../report/show.ts";
import type { UserError } from "../user-error.ts";
import { type Command, exitStatus } from "./command.ts";
import { failureOf } from "./failure.ts";
import { encodingOption } from "./options.ts";
import { documentAt } from "./records.ts";
import { checkedText } from "./taken-in.ts";

export const command: Command = {
  arguments: "<input>",
  options: [{ flags: "-f, --format <name>", choices: ["table", "html"], default: "table" }, encodingOption],
  run: async ([path], options, context) => {
    const { io, language, width, colour, write } = context;
    const warn = (warning: UserError) => context.warn(failureOf(path!, warning, context));
    const { record, text: read } = await documentAt(path!, { ...options, warn }, io);
    const text = read ?? (await checkedText(record, path!, context));
    if (options.format === "html") {
      const { documentHtml } = await import("../report/html/document-page.ts");
      await write(documentHtml(record, text, language));
    } else await write(showDocument(record, { language, width, paint: await paintOf(colour) }, text));
    return exitStatus.done;
  },
};
