/** The shells that completion scripts are written for. */
export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/** What may be typed after one command. */
export interface Words {
  name: string;
  summary: string;
  options: { flags: string[]; choices: readonly string[]; takesValue: boolean }[];
}

const common: Words["options"] = [
  { flags: ["--lang"], choices: ["zh", "en"], takesValue: true },
  { flags: ["-q", "--quiet"], choices: [], takesValue: false },
  { flags: ["-v", "--verbose"], choices: [], takesValue: false },
  { flags: ["--no-color"], choices: [], takesValue: false },
  { flags: ["-h", "--help"], choices: [], takesValue: false },
];

/** @param options their flags as commander writes them: `-o, --output <dir>` */
export function commandWords(
  name: string,
  summary: string,
  options: readonly { flags: string; choices?: readonly string[] }[],
): Words {
  const own = options.map(({ flags, choices = [] }) => ({
    flags: flags.match(/(?<![a-z-])--?[a-z][a-z-]*/gu) ?? [],
    choices,
    takesValue: flags.includes("<"),
  }));
  const known = new Set(own.flatMap(({ flags }) => flags));
  return {
    name,
    summary,
    options: [...own, ...common.filter(({ flags }) => !flags.some((flag) => known.has(flag)))],
  };
}

/** Values of arguments that are no files. */
const argumentWords: Record<string, readonly string[]> = {
  schema: ["document", "comparison", "diff", "reuse"],
  completion: shells,
};

/**
 * A script that completes commands, options and the values of options, and files everywhere else. It is complete in
 * itself: pressing TAB runs nothing.
 */
export function completionScript(shell: Shell, commands: readonly Words[]): string {
  return { bash, zsh, fish }[shell](commands);
}

function bash(commands: readonly Words[]): string {
  const cases = commands.map(({ name, options }) => {
    const values = options
      .filter(({ choices }) => choices.length > 0)
      .map(({ flags, choices }) => `        ${flags.join("|")}) words='${choices.join(" ")}' ;;`);
    const words = argumentWords[name];
    return `    ${name})
      case $previous in
${[...values, `        *) if [[ $current == -* ]]; then words='${options.flatMap(({ flags }) => flags).join(" ")}'${words ? `; else words='${words.join(" ")}'` : ""}; fi ;;`].join("\n")}
      esac ;;`;
  });
  return `# bash completion for plans
_plans() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= words= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${commands.map(({ name }) => name).join("|")}) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  case $command in
    '') words='${commands.map(({ name }) => name).join(" ")} help --version --help --lang' ;;
${cases.join("\n")}
  esac
  COMPREPLY=()
  local word
  for word in $words; do
    [[ $word == "$current"* ]] && COMPREPLY+=("$word")
  done
}
complete -o default -F _plans plans
`;
}

/** A text that stands in single quotes and between colons in zsh and in fish alike. */
const bare = (text: string) => text.replace(/['\\:[\]]/gu, " ");

function zsh(commands: readonly Words[]): string {
  const cases = commands.map(({ name, options }) => {
    const specs = options.flatMap(({ flags, choices, takesValue }) =>
      flags.map((flag) => {
        const value =
          choices.length > 0 ? `:value:(${choices.join(" ")})` : takesValue ? ":value:_files" : "";
        return `'${flag}${value}'`;
      }),
    );
    const words = argumentWords[name];
    return `    ${name}) _arguments ${specs.join(" ")} '*:input:${words ? `(${words.join(" ")})` : "_files"}' ;;`;
  });
  return `#compdef plans
_plans() {
  local -a subcommands
  subcommands=(
${commands.map(({ name, summary }) => `    '${name}:${bare(summary)}'`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command subcommands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join("\n")}
  esac
}
if [ "$funcstack[1]" = "_plans" ]; then
  _plans "$@"
else
  compdef _plans plans
fi
`;
}

function fish(commands: readonly Words[]): string {
  const lines = commands.flatMap(({ name, summary, options }) => {
    const here = `-n '__fish_seen_subcommand_from ${name}'`;
    const words = argumentWords[name];
    return [
      `complete -c plans -n __fish_use_subcommand -f -a ${name} -d '${bare(summary)}'`,
      ...(words ? [`complete -c plans ${here} -f -a '${words.join(" ")}'`] : []),
      ...options.map(({ flags, choices, takesValue }) => {
        const forms = flags
          .map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`))
          .join(" ");
        const value = choices.length > 0 ? ` -x -a '${choices.join(" ")}'` : takesValue ? " -r" : "";
        return `complete -c plans ${here} ${forms}${value}`;
      }),
    ];
  });
  return `# fish completion for plans\n${lines.join("\n")}\n`;
}
