import type { Terminal } from './terminal.ts';

/** How a command ended. */
export const exitCodes = {
  fine: 0,
  /** It did its work, and there is something to be put right. */
  findings: 1,
  /** It was asked for something that cannot be done. */
  wrongUse: 2,
  /** A bug of ours, as sysexits.h counts it (EX_SOFTWARE). */
  fault: 70,
  /** Ctrl+C, as shells count it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An option of a command. Its long name is its key. */
export interface Option {
  readonly type: 'boolean' | 'string';
  /** One letter that stands for it. */
  readonly short?: string;
  /** May be given several times. */
  readonly multiple?: boolean;
  /** What stands for its value in the help. */
  readonly value?: string;
  /** The values that it takes, where they are few; the first is the one that holds when it is left out. */
  readonly choices?: readonly string[];
  /** One sentence, without a full stop. */
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

type Value<O extends Option> = O extends { readonly type: 'boolean' }
  ? boolean
  : O extends { readonly multiple: true }
    ? readonly string[]
    : O extends { readonly choices: readonly (infer Choice)[] }
      ? Choice
      : string;

/** What was given on the command line. */
export interface Given<O extends Options = Options> {
  readonly options: { readonly [Name in keyof O]?: Value<O[Name]> | undefined };
  /** Everything that is no option: files and folders. */
  readonly operands: readonly string[];
}

/** One command of `marginalia`: what it is called, what its help says, what it does. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  /** What it does, for the list of commands: a sentence without a full stop. */
  readonly summary: string;
  /** What comes after the name, as `FOLDER [options]`. */
  readonly usage: string;
  /** What there is to know beyond the summary, in paragraphs. */
  readonly description?: string;
  readonly options: O;
  /** Command lines, each with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** @throws WrongUse over what cannot be done as it was asked */
  run(given: Given<O>, terminal: Terminal): Promise<ExitCode>;
}

/** A command with its options typed by what they take. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command as unknown as Command;
}
