import { type Style, styled, textOf, type Words, words } from './words/words.ts';

/** One of the two streams that a command writes to. */
export interface Output {
  write(text: Words): void;
  /** The text in a style, if the stream supports colours; else without one. */
  paint(style: Style, text: string | Words): Words;
  /** Clears the terminal and its scrollback, if a person is watching. */
  clear(): void;
  /** Shows one line that stays last until it is replaced or something is written; `undefined` removes it. */
  status(text: Words | undefined): void;
  /** Whether a person is watching the output. */
  readonly interactive: boolean;
}

/** The environment of a command: what it may know, and where its output goes. */
export interface Terminal {
  /** The base of relative paths. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The requested output. */
  readonly out: Output;
  /** Everything else: progress and errors. */
  readonly err: Output;
  /** Aborted when the user wants to end it. */
  readonly signal: AbortSignal;
}

const CLEAR = '\x1b[2J\x1b[3J\x1b[H';
/** Returns to the start of the line, and clears it. */
const LINE_ANEW = '\r\x1b[2K';

/** One of the process's own streams. Respects NO_COLOR and FORCE_COLOR; without them only a terminal gets colours. */
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

/** Whether a stream shows colours: FORCE_COLOR takes precedence over NO_COLOR, and both over the stream's kind. */
export function showsColours(terminal: boolean | undefined, env: Terminal['env']): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return terminal === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
