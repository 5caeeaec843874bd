import { UserError } from "../user-error.ts";
import { type Command, exitStatus } from "./command.ts";

export const command: Command = {
  arguments: "[name]",
  options: [{ flags: "--strict" }],
  run: async ([name = "document"], { strict }, context) => {
    if (strict === true) {
      const { replySchema } = await import("../trust/annotate/prompts.ts");
      await context.write(`${JSON.stringify(replySchema(), null, 2)}\n`);
      return exitStatus.done;
    }
    const { jsonSchema, schemas } = await import("../record/schema.ts");
    if (!Object.hasOwn(schemas, name)) {
      throw new UserError("schema.unknown", { name, names: Object.keys(schemas).join(", ") });
    }
    await context.write(`${JSON.stringify(jsonSchema(name as keyof typeof schemas), null, 2)}\n`);
    return exitStatus.done;
  },
};
