import type { DecisionKind } from '../../import/decision-kinds.ts';
import { groupDecisions } from '../../import/group-decisions.ts';
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

/** The decisions kind by kind, each with the line of the file that it is about, and what asks for the other choice. */
export function decisionLines({ decisions }: ImportResult, file: string, out: Output): Words[] {
  return groupDecisions(decisions).flatMap(({ title, decisions: own }) => [
    words`${out.paint('bold', formatMessage(title))}`,
    ...own.map(({ line, message, id, otherwise }) => {
      const place = out.paint('bold', `${file}${line === undefined ? '' : `:${line}`}:`);
      const told = words`${place} ${formatMessage(message)}`;
      if (id === undefined) return words`  ${told}`;
      return words`  ${out.paint('dim', `[${otherwise ? 'otherwise, ' : ''}${id}]`)} ${told}`;
    }),
    words``,
  ]);
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

/** What is counted in a sentence about a whole file; the rest is told by the list of decisions. */
const COUNTED: ReadonlySet<DecisionKind> = new Set([
  'marker',
  'may-be-note',
  'item',
  'page-number',
  'running-head',
  'licence',
  'site',
  'remark',
]);

/** Counts in one sentence. */
export function importSummary({ decisions, diagnostics, files }: ImportResult): string {
  const made = decisions.filter(({ otherwise }) => !otherwise);
  const pictures = files.filter(({ path }) => path.startsWith('media/')).length;
  const places = diagnostics.length;
  const told = [
    ...groupDecisions(made).flatMap(({ kind, title }) => (COUNTED.has(kind) ? formatMessage(title) : [])),
    ...(pictures > 0 ? [pictures === 1 ? '1 picture' : `${pictures} pictures`] : []),
    ...(places > 0 ? [places === 1 ? '1 place to look at' : `${places} places to look at`] : []),
  ];
  return told.length > 0 ? `${told.join(', ')}.` : 'There was nothing to decide.';
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
