import type { Severity } from '../model/diagnostic.ts';
import type { Message } from '../model/message.ts';
import { type ImportCode, importCodes } from './import-codes.ts';
import type { Decision, DecisionKind, ImportDiagnostic } from './import-result.ts';

/** Where a pin begins and ends: noncharacters, which are taken out of every text that comes in. */
const PIN = /\uFDD0(\d+)\uFDD1/g;
const NONCHARACTER = /[\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

export type Values = Message['values'];

/**
 * What an import decided and what it is unsure of. A diagnostic is written into the Markdown as a pin, so that its place
 * in the lesson is known however the text is moved and joined before it is written.
 */
export interface ImportLog {
  decide(kind: DecisionKind, line: number | undefined, text: string, values?: Values): void;
  /**
   * Notes something that somebody should look at.
   *
   * @returns the pin, to be put where it is in the Markdown
   */
  find(code: ImportCode, line: number | undefined, values?: Values, severity?: Severity): string;
  readonly decisions: readonly Decision[];
  readonly found: readonly Omit<ImportDiagnostic, 'span'>[];
}

export function createImportLog(): ImportLog {
  const decisions: Decision[] = [];
  const found: Omit<ImportDiagnostic, 'span'>[] = [];
  return {
    decisions,
    found,
    decide(kind, line, text, values = {}) {
      decisions.push({ kind, line, message: { text, values } });
    },
    find(code, line, values = {}, severity) {
      const { message, hint, severity: usual } = importCodes[code];
      found.push({
        code,
        severity: severity ?? usual,
        message: { text: message, values },
        hint: { text: hint, values },
        line,
      });
      return `\uFDD0${found.length - 1}\uFDD1`;
    },
  };
}

/** Text that holds no pin, as everything that comes in must. */
export function withoutPins(text: string): string {
  return text.replace(NONCHARACTER, '');
}

/** Takes the pins out of a written file. */
export function takePins(text: string): { text: string; places: Map<number, number> } {
  const places = new Map<number, number>();
  const pieces: string[] = [];
  let from = 0;
  let length = 0;
  for (const match of text.matchAll(PIN)) {
    pieces.push(text.slice(from, match.index));
    length += match.index - from;
    from = match.index + match[0].length;
    places.set(Number(match[1]), length);
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), places };
}
