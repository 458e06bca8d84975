import type { Lesson } from '@marginalia/core';
import type { ExportFormat, LessonExport, LossGroup, LossLine } from '@marginalia/core/school';
import * as vscode from 'vscode';
import { localize } from '../adapters/localize.ts';

/** A lesson as a format holds it, with what that loses: what a preview shows. */
export interface ProposedExport {
  readonly lesson: Lesson;
  readonly format: ExportFormat;
  readonly made: LessonExport;
  readonly groups: readonly LossGroup[];
  /** How many errors the lesson has. */
  readonly errors: number;
}

/** One sentence: how many of the lesson's exercises the format holds. */
export function exportTitle({ lesson, format, made }: ProposedExport): string {
  return vscode.l10n.t('“{title}” as {format}: {held} of the exercises, {count} in all', {
    title: lesson.title,
    format: localize({ text: format.title, values: {} }),
    held: made.items.filter(({ as }) => as !== undefined).length,
    count: made.items.length,
  });
}

/** What a line is about: the title of an exercise or question, or the lesson. */
export function lossSubject({ exercises, questions }: Lesson, { item }: LossLine): string {
  if (item === undefined) return vscode.l10n.t('The lesson');
  return [...exercises, ...questions].find(({ id }) => id === item)?.title || item;
}

/** All losses of a line, one sentence after the other. */
export function lossSentences({ losses }: LossLine): string {
  return losses.map(({ message }) => localize(message)).join(' ');
}

/** The whole report as a text. */
export function lossReport(proposed: ProposedExport): string {
  const { lesson, groups, errors } = proposed;
  return [
    exportTitle(proposed),
    ...(errors > 0 ? [errorsSentence(errors)] : []),
    keysSentence(),
    '',
    ...(groups.length === 0 ? [vscode.l10n.t('Nothing is lost.'), ''] : []),
    ...groups.flatMap((group) => [
      localize(group.title),
      ...group.lines.map((line) => {
        const id = line.item === undefined ? '' : ` (${line.item})`;
        return `  ${lossSubject(lesson, line)}${id}: ${lossSentences(line)}`;
      }),
      '',
    ]),
  ].join('\n');
}

/** Says that a lesson has errors, and what that means for its export. */
export const errorsSentence = (count: number): string =>
  vscode.l10n.t('The lesson has errors: {count}. What can be exported is exported.', { count });

/** Says what students must not see. */
export const keysSentence = (): string =>
  vscode.l10n.t('The keys go along, because the other system grades with them.');
