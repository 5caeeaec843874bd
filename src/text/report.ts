import { fill } from "../lexicon/fill.ts";
import { loadLexicon } from "../lexicon/load.ts";
import type { Report } from "../types/reading.ts";
import type { Message, Severity } from "../types/record.ts";

type Rule = { severity: Severity; en: string; zh: string };

let rules: Record<string, Rule> | undefined;

function knownRule(name: string): Rule | undefined {
  rules ??= loadLexicon<Record<string, Rule>>("messages");
  return Object.hasOwn(rules, name) ? rules[name] : undefined;
}

function ruleOf(name: string): Rule {
  const rule = knownRule(name);
  if (!rule) throw new Error(`no text for message rule ${name}`);
  return rule;
}

/**
 * A reporter that writes into `messages`. A rule that `lexicon/messages.yaml` does not know is our bug and throws.
 *
 * @param messages the list it appends to, in the order of reporting
 */
export function reporter(messages: Message[]): Report {
  return (name, span, values) => {
    const rule = ruleOf(name);
    const message: Message = { rule: name, severity: rule.severity, reason: fill(rule.en, values) };
    if (span) message.span = { start: span.start, end: span.end };
    if (values) message.values = values;
    messages.push(message);
  };
}

/** The reason of a message in the reader's language; in English where a newer plans wrote a rule that this one does not know. */
export function reasonIn(language: "zh" | "en", message: Message): string {
  const rule = language === "en" ? undefined : knownRule(message.rule);
  return rule ? fill(rule.zh, message.values) : message.reason;
}
