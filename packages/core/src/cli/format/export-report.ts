import type { ExportFormat, LessonExport } from '../../export/export-format.ts';
import { groupLosses, type LossLine, linesOf } from '../../export/group-losses.ts';
import type { LossKind } from '../../export/losses.ts';
import { formatMessage } from '../../model/message.ts';
import type { Output } from '../terminal.ts';
import { json, type Style, type Words, words } from '../words/words.ts';

const styles: Readonly<Record<LossKind, Style>> = {
  score: ['bold', 'yellow'],
  shape: ['bold', 'blue'],
  content: ['bold', 'yellow'],
};

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
    ...groupLosses(losses).flatMap(({ kind, title: heading, lines }) => [
      words`${out.paint(styles[kind], formatMessage(heading))}`,
      ...lines.map((line) => words`  ${told(line)}`),
    ]),
    ...(losses.length === 0 ? [words`Nothing is lost.`] : []),
  ];
}

/** A line for the lesson or for an item, with all its losses of a kind. */
const told = ({ item, losses }: LossLine): string =>
  `${item ?? 'the lesson'}: ${losses.map(({ message }) => formatMessage(message)).join(' ')}`;

/** The same as data. */
export function exportJson(lesson: string, format: string, { items, losses, count }: LessonExport): Words {
  const byItem = new Map(linesOf(losses).map((line) => [line.item, line.losses]));
  const lossesOf = (item: string | undefined) =>
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
    losses: lossesOf(undefined),
    items: items.map(({ id, title, type, as }) => ({
      exercise: id,
      title,
      type,
      as: as ?? null,
      losses: lossesOf(id),
    })),
    questions: questions.map((question) => ({ question, losses: lossesOf(question) })),
    count,
  });
}
