import type { ImportDiagnostic, ImportResult } from '../../import/import-result.ts';
import { formatMessage } from '../../model/message.ts';
import { createLineIndex } from '../../parse/line-index.ts';
import type { Output } from '../terminal.ts';
import { type Style, type Words, words } from '../words/words.ts';

const styles: Readonly<Record<ImportDiagnostic['severity'], Style>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  information: ['bold', 'blue'],
  hint: ['dim'],
};

/** Every decision on a line of its own, with the line of the file that it is about. */
export function decisionLines({ decisions }: ImportResult, file: string, out: Output): Words[] {
  return decisions.map(
    ({ line, message }) =>
      words`${out.paint('bold', `${file}${line === undefined ? '' : `:${line}`}:`)} ${formatMessage(message)}`,
  );
}

/** Where the places are told: in the file that was imported, and, once it is written, in the new lesson. */
export interface ReportedPlaces {
  readonly file: string;
  readonly folder?: string;
}

/** What somebody should look at, each with what to do about it. */
export function diagnosticLines(
  result: ImportResult,
  { file, folder }: ReportedPlaces,
  out: Output,
): Words[] {
  const place = placeOf(result);
  return result.diagnostics.flatMap((diagnostic) => {
    const { severity, message, hint, code, line } = diagnostic;
    const written = folder === undefined ? undefined : place(diagnostic);
    const where =
      written === undefined ? `${file}${line === undefined ? '' : `:${line}`}` : `${folder}/${written}`;
    return [
      words`${out.paint('bold', `${where}:`)} ${out.paint(styles[severity], `${severity}:`)} ${formatMessage(message)} ${out.paint('dim', `[${code}]`)}`,
      words`  ${out.paint('dim', '=')} ${formatMessage(hint)}`,
    ];
  });
}

/** Counts in one sentence. */
export function importSummary({ decisions, diagnostics, files }: ImportResult): string {
  const of = (kind: string): number => decisions.filter((decision) => decision.kind === kind).length;
  const counts = [
    [of('marker'), 'marker'],
    [of('item'), 'question and exercise'],
    [files.filter(({ path }) => path.startsWith('media/')).length, 'picture'],
    [diagnostics.length, 'place to look at'],
  ] as const;
  const told = counts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => `${count} ${plural(noun, count)}`);
  return told.length > 0 ? `${told.join(', ')}.` : 'There was nothing to decide.';
}

function plural(noun: string, count: number): string {
  if (count === 1) return noun;
  if (noun === 'place to look at') return 'places to look at';
  return noun === 'question and exercise' ? 'questions and exercises' : `${noun}s`;
}

/** The place in the new lesson, as path:line:column. */
function placeOf({ files }: ImportResult): (diagnostic: ImportDiagnostic) => string | undefined {
  const indexes = new Map(
    files.flatMap(({ path, content }) =>
      typeof content === 'string' ? [[path, createLineIndex(content)] as const] : [],
    ),
  );
  return ({ span }) => {
    const index = span && indexes.get(span.file);
    if (!span || !index) return undefined;
    const line = index.lineAt(span.start);
    return `${span.file}:${line + 1}:${span.start - index.start(line) + 1}`;
  };
}
