import type { Command, Option } from './command.ts';
import type { Output } from './terminal.ts';

/** The options that every command has. */
const general: Command['options'] = { help: { type: 'boolean', short: 'h', help: 'Shows this help' } };

/** What `marginalia --help` says. */
export function generalHelp(commands: readonly Command[], out: Output): string {
  const names = commands.map(({ name, summary }) => [name, summary] as const);
  return [
    'Close reading: lessons in Markdown with notes, questions and exercises.',
    `${title('Usage', out)}\n  marginalia COMMAND [options]`,
    `${title('Commands', out)}\n${columns(names)}`,
    `${title('Examples', out)}\n${columns(commands.flatMap(({ examples }) => examples.slice(0, 1)))}`,
    `“marginalia COMMAND --help” says more about a command, “marginalia help RULE” about a rule of check, and
“marginalia --version” which version this is.
Exit code: 0 all is well, 1 there is something to put right, 2 it was asked for something that cannot be done.`,
  ].join('\n\n');
}

/** What `marginalia check --help` says. */
export function commandHelp(
  { name, summary, usage, description, options, examples }: Command,
  out: Output,
): string {
  const rows = Object.entries({ ...options, ...general }).map(optionRow);
  return [
    `${summary}.`,
    `${title('Usage', out)}\n  marginalia ${name} ${usage}`,
    ...(description ? [description] : []),
    `${title('Options', out)}\n${columns(rows)}`,
    `${title('Examples', out)}\n${columns(examples)}`,
  ].join('\n\n');
}

const title = (text: string, out: Output): string => out.paint('bold', text);

function optionRow([name, { short, value, choices, help }]: [string, Option]): [string, string] {
  const takes = choices ? choices.join('|') : value;
  return [`${short ? `-${short}, ` : '    '}--${name}${takes ? ` ${takes}` : ''}`, help];
}

/** Two columns; what is too wide for the first has its second on the next line. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const widest = 36;
  const width = Math.min(widest, Math.max(...rows.map(([left]) => left.length)));
  return rows
    .map(([left, right]) => {
      const gap = left.length > width ? `\n${' '.repeat(width + 4)}` : ' '.repeat(width - left.length + 2);
      return `  ${left}${gap}${right}`;
    })
    .join('\n');
}
