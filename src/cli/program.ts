import { Command as Commander, CommanderError, Option } from "commander";
import { hasPhrase, type Language, type Phrases, phrases } from "../report/phrases.ts";
import { UserError } from "../user-error.ts";
import { version } from "../version.ts";
import { type Command, type Context, type ExitStatus, exitStatus } from "./command.ts";
import { commands } from "./commands.ts";
import { readConfig, takesConfig, withConfig } from "./config.ts";
import { type Measure, styledHelp } from "./help.ts";
import type { Io } from "./io.ts";
import { languageOf } from "./language.ts";
import { paged, pagerFor } from "./paged.ts";
import { type Manner, terminalContext } from "./terminal.ts";
import { usageError } from "./usage.ts";

/** Parses the arguments, loads the one command that is called, and runs it. */
export async function runCommand(argv: string[], io: Io): Promise<number> {
  const language = languageOf(argv, io.env);
  try {
    return await parseAndRun(argv, language, io);
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitStatus.done;
      // Help that nobody asked for (`plans` alone) has been printed to stderr; there is nothing to add.
      if (error.code !== "commander.help") io.stderr.write(`plans: ${await usageError(error, language)}\n`);
      return exitStatus.failed;
    }
    if (error instanceof UserError) {
      io.stderr.write(`plans: ${error.in(language)}\n`);
      return exitStatus.failed;
    }
    const stack = (error as Error)?.stack ?? String(error);
    io.stderr.write(`plans: ${phrases(language)("fault", { version })}\n${stack}\n`);
    return exitStatus.fault;
  }
}

async function parseAndRun(argv: string[], language: Language, io: Io): Promise<ExitStatus> {
  const say = phrases(language);
  const program = programOf(say, await measureFor(argv), io);
  let status: ExitStatus = exitStatus.done;
  const called = argv.find((word) => Object.hasOwn(commands, word));
  for (const name of Object.keys(commands)) {
    const sub = program.command(name).summary(say(`commands.${name}.summary`));
    if (name !== called) continue;
    const { command } = await commands[name]!();
    configure(sub, name, command, say);
    sub.action(async (...received: unknown[]) => {
      // Commander hands over the arguments one by one, lists as lists, then options and itself.
      const args = received
        .slice(0, -2)
        .flat()
        .filter((arg) => arg !== undefined) as string[];
      const context = terminalContext(mannerOf(program, language), io);
      const pager = program.opts<{ pager?: boolean }>().pager === false ? undefined : pagerFor(name, io);
      const { config: asked } = program.opts<{ config?: string }>();
      const config =
        asked !== undefined || takesConfig(command.options) ? await readConfig(asked, io.cwd) : undefined;
      const options = withConfig(sub.opts(), command.options, config);
      const run = (inside: Context) => command.run(args, options, inside);
      status = pager === undefined ? await run(context) : await paged(pager, context, run);
    });
  }
  await program.parseAsync(argv, { from: "user" });
  return status;
}

/** Chinese help lines up by display width; what measures it is loaded only to show help. */
async function measureFor(argv: readonly string[]): Promise<Measure | undefined> {
  const asked =
    argv.length === 0 || argv.some((word) => word === "-h" || word === "--help" || word === "help");
  return asked ? import("../report/wrap.ts") : undefined;
}

function programOf(say: Phrases, measure: Measure | undefined, io: Io): Commander {
  return styledHelp(new Commander("plans"), say, measure)
    .description(say("program.description"))
    .version(version, "-V, --version", say("program.version"))
    .helpCommand("help [command]", say("program.help-command"))
    .helpOption("-h, --help", say("program.help"))
    .addOption(new Option("--lang <language>", say("program.lang")).choices(["zh", "en"]))
    .option("-q, --quiet", say("program.quiet"))
    .option("-v, --verbose", say("program.verbose"))
    .option("--no-color", say("program.no-color"))
    .option("--no-pager", say("program.no-pager"))
    .option("--config <file>", say("program.config"))
    .addHelpText("after", `\n${say("program.after")}`)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => (io.stdout.isTTY ? (io.stdout.columns ?? 80) : 80),
      getErrHelpWidth: () => (io.stderr.isTTY ? (io.stderr.columns ?? 80) : 80),
      outputError: () => {},
    });
}

function configure(sub: Commander, name: string, command: Command, say: Phrases): void {
  sub.description(say(`commands.${name}.summary`)).helpOption("-h, --help", say("program.help"));
  for (const argument of command.arguments.split(" ").filter(Boolean))
    sub.argument(argument, say(argumentKey(name, argument)));
  for (const spec of command.options) {
    const long = /--([a-z-]+)/u.exec(spec.flags)![1]!;
    const own = `commands.${name}.options.${long}`;
    const option = new Option(spec.flags, say(hasPhrase(own) ? own : `options.${long}`));
    if (spec.choices) option.choices(spec.choices);
    if (spec.default !== undefined) option.default(spec.default);
    if (spec.parse) option.argParser(spec.parse);
    sub.addOption(option);
  }
  const examples = `commands.${name}.examples`;
  if (hasPhrase(examples)) sub.addHelpText("after", `\n${say("program.examples")}\n${indent(say(examples))}`);
}

/** `[inputs...]` of any command is described once, unless the command says otherwise. */
function argumentKey(name: string, argument: string): string {
  const bare = argument.replace(/[^a-z-]/gu, "");
  const own = `commands.${name}.arguments.${bare}`;
  return hasPhrase(own) ? own : `arguments.${bare}`;
}

const indent = (text: string) => text.trimEnd().replace(/^/gmu, "  ");

function mannerOf(program: Commander, language: Language): Manner {
  const {
    quiet = false,
    verbose = false,
    color = true,
  } = program.opts<{ quiet?: boolean; verbose?: boolean; color?: boolean }>();
  return { language, quiet, verbose, plain: !color };
}
