/** Colours by what they are for; without colour every one leaves its text as it is. */
export interface Paint {
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  bad(text: string): string;
  odd(text: string): string;
}

const same = (text: string) => text;

/** @param colour whether the output is a terminal that shows colours; chalk is loaded only then */
export async function paintOf(colour: boolean): Promise<Paint> {
  if (!colour) return { strong: same, faint: same, good: same, bad: same, odd: same };
  const { Chalk } = await import("chalk");
  // Level 1: chalk itself obeys neither NO_COLOR nor the stream that is written to.
  const chalk = new Chalk({ level: 1 });
  return { strong: chalk.bold, faint: chalk.dim, good: chalk.green, bad: chalk.red, odd: chalk.yellow };
}
