import type { ExportFormat, LessonExport } from '../../export/export-format.ts';
import type { Loss, LossKind } from '../../export/losses.ts';
import { formatMessage } from '../../model/message.ts';
import type { Output } from '../terminal.ts';
import { json, type Style, type Words, words } from '../words/words.ts';

const kinds: readonly { readonly kind: LossKind; readonly title: string; readonly style: Style }[] = [
  { kind: 'score', title: 'Scores can differ', style: ['bold', 'yellow'] },
  { kind: 'shape', title: 'Looks different', style: ['bold', 'blue'] },
  { kind: 'content', title: 'Missing', style: ['bold', 'yellow'] },
];

/** Describes an exported lesson and its losses: kind by kind, a line for each exercise and question. */
export function exportReport(
  lesson: string,
  { title }: ExportFormat,
  made: LessonExport,
  out: Output,
): Words[] {
  const { items, losses } = made;
  const held = items.filter(({ as }) => as !== undefined).length;
  const exercises = items.length === 1 ? '1 exercise' : `${items.length} exercises`;
  return [
    words`“${lesson}” as ${title}: ${held} of ${exercises}.`,
    ...kinds.flatMap(({ kind, title: heading, style }) => {
      const lines = linesOf(losses.filter((loss) => loss.kind === kind));
      return lines.length === 0
        ? []
        : [words`${out.paint(style, heading)}`, ...lines.map((line) => words`  ${line}`)];
    }),
    ...(losses.length === 0 ? [words`Nothing is lost.`] : []),
  ];
}

/** A line for the lesson and for each item, with all its losses. */
function linesOf(losses: readonly Loss[]): string[] {
  return [...lossesByItem(losses)].map(([item, own]) => {
    const sentences = own.map(({ message }) => formatMessage(message));
    return `${item ?? 'the lesson'}: ${sentences.join(' ')}`;
  });
}

function lossesByItem(losses: readonly Loss[]): ReadonlyMap<string | undefined, readonly Loss[]> {
  const byItem = new Map<string | undefined, Loss[]>();
  for (const loss of losses) {
    const own = byItem.get(loss.item);
    if (own) own.push(loss);
    else byItem.set(loss.item, [loss]);
  }
  return byItem;
}

/** The same as data. */
export function exportJson(lesson: string, format: string, { items, losses, count }: LessonExport): Words {
  const byItem = lossesByItem(losses);
  const told = (item: string | undefined) =>
    (byItem.get(item) ?? []).map(({ kind, code, message }) => ({
      kind,
      code,
      message: formatMessage(message),
    }));
  const known = new Set<string | undefined>(items.map(({ id }) => id));
  const questions = [...byItem.keys()].filter((item) => item !== undefined && !known.has(item));
  return json({
    version: 1,
    format,
    lesson,
    losses: told(undefined),
    items: items.map(({ id, title, type, as }) => ({
      exercise: id,
      title,
      type,
      as: as ?? null,
      losses: told(id),
    })),
    questions: questions.map((question) => ({ question, losses: told(question) })),
    count,
  });
}
