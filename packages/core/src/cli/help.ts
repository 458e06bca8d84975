import type { Command, Option } from './command.ts';
import type { Output } from './terminal.ts';
import { joined, lines, type Words, words } from './words/words.ts';

/** The options that every command has. */
const general: Command['options'] = { help: { type: 'boolean', short: 'h', help: 'Shows this help' } };

/** The output of `marginalia --help`. */
export function generalHelp(commands: readonly Command[], out: Output): Words {
  const names = commands.map(({ name, summary }) => [name, summary] as const);
  const parts = [
    words`Close reading: lessons in Markdown with notes, questions and exercises.`,
    words`${title('Usage', out)}\n  marginalia COMMAND [options]`,
    words`${title('Commands', out)}\n${columns(names)}`,
    words`${title('Examples', out)}\n${columns(commands.flatMap(({ examples }) => examples.slice(0, 1)))}`,
    words`“marginalia COMMAND --help” explains a command, “marginalia help RULE” a rule of check, and
“marginalia --version” which version this is. Where it is not installed: npx @marginalia/core COMMAND.
Exit code: 0 all is well, 1 there is something to put right, 2 it was asked for something that cannot be done.`,
  ];
  return joined(parts, '\n\n');
}

/** The output of `marginalia check --help`. */
export function commandHelp(
  { name, summary, usage, description, options, examples }: Command,
  out: Output,
): Words {
  const rows = Object.entries({ ...options, ...general }).map(optionRow);
  const parts = [
    words`${summary}.`,
    words`${title('Usage', out)}\n  marginalia ${name} ${usage}`,
    ...(description ? [lines(description)] : []),
    words`${title('Options', out)}\n${columns(rows)}`,
    words`${title('Examples', out)}\n${columns(examples)}`,
  ];
  return joined(parts, '\n\n');
}

const title = (text: string, out: Output): Words => out.paint('bold', text);

function optionRow([name, { short, value, choices, help }]: [string, Option]): [string, string] {
  const takes = choices ? choices.join('|') : value;
  return [`${short ? `-${short}, ` : '    '}--${name}${takes ? ` ${takes}` : ''}`, help];
}

/** Two columns; if the first is too wide, the second goes on the next line. */
function columns(rows: readonly (readonly [string, string])[]): Words {
  const widest = 36;
  const width = Math.min(widest, Math.max(...rows.map(([left]) => left.length)));
  const told = rows.map(([left, right]) => {
    const gap = left.length > width ? words`\n${' '.repeat(width + 4)}` : ' '.repeat(width - left.length + 2);
    return words`  ${left}${gap}${right}`;
  });
  return joined(told, '\n');
}
