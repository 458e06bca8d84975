import { type Style, styled, textOf, type Words, words } from './words/words.ts';

/** One of the two streams that a command writes to. */
export interface Output {
  write(text: Words): void;
  /** The text in a style, where the stream shows colours; else without one. */
  paint(style: Style, text: string | Words): Words;
  /** Empties the terminal and what can be scrolled back to, where a person looks at it. */
  clear(): void;
  /** Shows one line that stays the last until it is shown anew or something is written; `undefined` takes it away. */
  status(text: Words | undefined): void;
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

const CLEAR = '\x1b[2J\x1b[3J\x1b[H';
/** Back to the beginning of the line, and empties it. */
const LINE_ANEW = '\r\x1b[2K';

/** One of the process's own streams. NO_COLOR and FORCE_COLOR are heard; without them only a terminal gets colours. */
export function streamOutput(stream: NodeJS.WriteStream, env: Terminal['env']): Output {
  const colours = showsColours(stream.isTTY, env);
  const interactive = stream.isTTY === true;
  let shown = false;
  return {
    interactive,
    write(text) {
      this.status(undefined);
      stream.write(textOf(text));
    },
    paint: (style, text) => (colours ? styled(style, text) : words`${text}`),
    clear() {
      if (interactive) stream.write(CLEAR);
    },
    status(text) {
      if (!interactive || (!shown && !text)) return;
      stream.write(`${LINE_ANEW}${text ? textOf(text).slice(0, Math.max(0, stream.columns - 1)) : ''}`);
      shown = text !== undefined;
    },
  };
}

/** Whether a stream shows colours: FORCE_COLOR counts before NO_COLOR, and both before what the stream is. */
export function showsColours(terminal: boolean | undefined, env: Terminal['env']): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return terminal === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
