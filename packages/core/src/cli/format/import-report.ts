import { groupDecisions, importCounts } from '../../import/group-decisions.ts';
import type { ImportDiagnostic, ImportResult } from '../../import/import-result.ts';
import { createLineIndex } from '../../model/line-index.ts';
import { formatMessage } from '../../model/message.ts';
import type { Output } from '../terminal.ts';
import { type Style, type Words, words } from '../words/words.ts';

const styles: Readonly<Record<ImportDiagnostic['severity'], Style>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  information: ['bold', 'blue'],
  hint: ['dim'],
};

/** The decisions kind by kind, each with its line in the file, the way to reverse it, and its doubts. */
export function decisionLines({ decisions, diagnostics }: ImportResult, file: string, out: Output): Words[] {
  return groupDecisions(decisions, diagnostics).flatMap(({ title, decisions: own }) => [
    words`${out.paint('bold', formatMessage(title))}`,
    ...own.flatMap(({ line, message, id, otherwise, doubts }) => {
      const told = words`${placeIn(file, line, out)} ${formatMessage(message)}`;
      const choice = out.paint('dim', `[${otherwise ? 'otherwise, ' : ''}${id}]`);
      return [
        id === undefined ? words`  ${told}` : words`  ${choice} ${told}`,
        ...doubts.map((doubt) => words`    ${findingWords(doubt, out)} ${formatMessage(doubt.hint)}`),
      ];
    }),
    words``,
  ]);
}

/** Where places are reported: in the imported file, and, once it is written, in the new lesson. */
export interface ReportedPlaces {
  readonly file: string;
  readonly folder?: string;
}

/** Places to review, each with what to do about it. */
export function diagnosticLines(
  result: ImportResult,
  diagnostics: readonly ImportDiagnostic[],
  { file, folder }: ReportedPlaces,
  out: Output,
): Words[] {
  const place = placeOf(result);
  return diagnostics.flatMap((diagnostic) => {
    const written = folder === undefined ? undefined : place(diagnostic);
    const where =
      written === undefined
        ? placeIn(file, diagnostic.line, out)
        : out.paint('bold', `${folder}/${written}:`);
    return [
      words`${where} ${findingWords(diagnostic, out)}`,
      words`  ${out.paint('dim', '=')} ${formatMessage(diagnostic.hint)}`,
    ];
  });
}

/** In compiler format; a PDF has pages, which no program can jump to. */
const placeIn = (file: string, line: number | undefined, out: Output): Words => {
  if (line === undefined) return out.paint('bold', `${file}:`);
  return out.paint('bold', /\.pdf$/i.test(file) ? `${file}, page ${line}:` : `${file}:${line}:`);
};

const findingWords = ({ severity, message, code }: ImportDiagnostic, out: Output): Words =>
  words`${out.paint(styles[severity], `${severity}:`)} ${formatMessage(message)} ${out.paint('dim', `[${code}]`)}`;

/** Counts in one sentence. */
export function importSummary(result: ImportResult): string {
  const told = importCounts(result).map(formatMessage);
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
