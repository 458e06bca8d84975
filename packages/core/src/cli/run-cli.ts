import { inspect } from 'node:util';
import { nearestWord } from '../text/nearest-word.ts';
import { type Command, type ExitCode, exitCodes } from './command.ts';
import { commands } from './commands.ts';
import { describeTrouble } from './describe-trouble.ts';
import { commandHelp, generalHelp } from './help.ts';
import { packageVersion } from './manifest.ts';
import { parseArguments } from './parse-arguments.ts';
import type { Terminal } from './terminal.ts';
import { lines, type Words, words } from './words/words.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * Runs one command line.
 *
 * @param args the arguments after `marginalia`
 *
 * @returns the exit code; a user's mistake has been reported in a sentence, and so has a bug of ours, with its cause
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { err, signal } = terminal;
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (signal.aborted) return exitCodes.interrupted;
    const trouble = describeTrouble(error);
    const sentence = trouble ?? 'Marginalia failed because of a bug. You did nothing wrong.';
    err.write(words`${err.paint('red', 'marginalia:')} ${sentence}
`);
    if (trouble !== undefined) return exitCodes.wrongUse;
    err.write(words`Please report it with what follows.
${lines(inspect(error))}
`);
    return exitCodes.fault;
  }
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { out, err } = terminal;
  if (name === undefined) {
    err.write(words`${generalHelp(commands, err)}\n`);
    return exitCodes.wrongUse;
  }
  if (name === '--version' || name === '-v') return said(words`${packageVersion()}\n`);
  if (name === '--help' || name === '-h') return said(words`${generalHelp(commands, out)}\n`);
  if (name === 'help') {
    const [asked] = rest;
    if (asked === undefined) return said(words`${generalHelp(commands, out)}\n`);
    const { ruleHelp } = await import('./rule-help.ts');
    return said(words`${ruleHelp(asked) ?? commandHelp(commandNamed(asked), out)}\n`);
  }
  const command = commandNamed(name);
  const end = rest.indexOf('--');
  const asked = end < 0 ? rest : rest.slice(0, end);
  if (asked.includes('--help') || asked.includes('-h')) return said(words`${commandHelp(command, out)}\n`);
  return command.run(parseArguments(command, rest), terminal);

  function said(text: Words): ExitCode {
    out.write(text);
    return exitCodes.fine;
  }
}

function commandNamed(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command;
  const names = commands.map((candidate) => candidate.name);
  const { nearest } = nearestWord(name, names);
  throw new WrongUse(
    name.startsWith('-') ? `Put a command before ${name}.` : `There is no command “${name}”.`,
    nearest ? `Did you mean “marginalia ${nearest}”?` : `There are: ${names.join(', ')}.`,
  );
}
