import { UserError } from "../user-error.ts";
import { type Command, exitStatus } from "./command.ts";

export const command: Command = {
  arguments: "[name]",
  options: [],
  run: async ([name = "document"], _options, context) => {
    const { jsonSchema, schemas } = await import("../record/schema.ts");
    if (!Object.hasOwn(schemas, name)) {
      throw new UserError("schema.unknown", { name, names: Object.keys(schemas).join(", ") });
    }
    await context.write(`${JSON.stringify(jsonSchema(name as keyof typeof schemas), null, 2)}\n`);
    return exitStatus.done;
  },
};
