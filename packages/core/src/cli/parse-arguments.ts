import { parseArgs } from 'node:util';
import { nearestWord } from '../text/nearest-word.ts';
import type { Command, Given } from './command.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * Parses the arguments after a command's name.
 *
 * @throws WrongUse for an unknown option, or a value that the option does not accept
 */
export function parseArguments(command: Command, args: readonly string[]): Given {
  const parsed = parsedBy(command, args);
  for (const [name, { choices }] of Object.entries(command.options)) {
    const value = parsed.options[name];
    if (choices === undefined || typeof value !== 'string' || choices.includes(value)) continue;
    const { nearest } = nearestWord(value, choices);
    throw new WrongUse(
      `“${value}” is not a value of --${name}.`,
      nearest ? `Did you mean “${nearest}”?` : `Use one of: ${choices.join(', ')}.`,
    );
  }
  return parsed;
}

function parsedBy({ name, options }: Command, args: readonly string[]): Given {
  const config = Object.fromEntries(
    Object.entries(options).map(([key, { type, short, multiple }]) => [
      key,
      { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: config, allowPositionals: true });
    return { options: values as Given['options'], operands: positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const unknown = /^Unknown option '(-+)([^']*)'/.exec(error.message);
    if (!unknown) throw new WrongUse(`${error.message.split(/\.?(?:\n|$)/)[0]}.`);
    const [, dashes = '', option = ''] = unknown;
    const { nearest } = nearestWord(option, Object.keys(options));
    throw new WrongUse(
      `“marginalia ${name}” has no option ${dashes}${option}.`,
      nearest ? `Did you mean --${nearest}?` : `“marginalia ${name} --help” lists its options.`,
    );
  }
}
