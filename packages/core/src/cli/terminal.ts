import { styleText } from 'node:util';

/** How a word is set: colours and weights by Node's names for them. */
export type Style = Parameters<typeof styleText>[0];

/** One of the two streams that a command writes to. */
export interface Output {
  write(text: string): void;
  /** The text in a style, where the stream shows colours; else as it is. */
  paint(style: Style, text: string): string;
  /** Whether a person looks at it as it is written. */
  readonly interactive: boolean;
}

/** Where a command runs: what it may know of its surroundings, and where its words go. */
export interface Terminal {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What was asked for. */
  readonly out: Output;
  /** Everything else: progress, and what went wrong. */
  readonly err: Output;
  /** Aborted when the user wants it to end. */
  readonly signal: AbortSignal;
}

/** One of the process's own streams. NO_COLOR and FORCE_COLOR are heard; without them only a terminal gets colours. */
export function streamOutput(stream: NodeJS.WriteStream, env: Terminal['env']): Output {
  const colours = showsColours(stream.isTTY, env);
  return {
    write: (text) => {
      stream.write(text);
    },
    paint: (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text),
    interactive: stream.isTTY === true,
  };
}

/** Whether a stream shows colours: FORCE_COLOR counts before NO_COLOR, and both before what the stream is. */
export function showsColours(terminal: boolean | undefined, env: Terminal['env']): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return terminal === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
