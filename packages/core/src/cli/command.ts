import type { Terminal } from './terminal.ts';

/** How a command ended. */
export const exitCodes = {
  fine: 0,
  /** It succeeded, and there are problems to fix. */
  findings: 1,
  /** The request was invalid. */
  wrongUse: 2,
  /** A bug of ours, as in sysexits.h (EX_SOFTWARE). */
  fault: 70,
  /** Ctrl+C, as in shells. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An option of a command. Its long name is its key. */
export interface Option {
  readonly type: 'boolean' | 'string';
  /** Its one-letter form. */
  readonly short?: string;
  /** Whether it may be repeated. */
  readonly multiple?: boolean;
  /** The placeholder of its value in the help. */
  readonly value?: string;
  /** The allowed values, if they are few; the first is the default. */
  readonly choices?: readonly string[];
  /** One sentence, without a period. */
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

/** The parsed command line. */
export interface Given<O extends Options = Options> {
  readonly options: { readonly [Name in keyof O]?: Value<O[Name]> | undefined };
  /** All arguments that are not options: files and folders. */
  readonly operands: readonly string[];
}

/** One command of `marginalia`: its name, its help, its action. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  /** Its summary in the list of commands: a sentence without a period. */
  readonly summary: string;
  /** The usage after the name, such as `FOLDER [options]`. */
  readonly usage: string;
  /** Details beyond the summary, in paragraphs. */
  readonly description?: string;
  readonly options: O;
  /** Command lines, each with its effect. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** @throws WrongUse if the request is impossible */
  run(given: Given<O>, terminal: Terminal): Promise<ExitCode>;
}

/** Defines a command with typed options. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command as unknown as Command;
}
