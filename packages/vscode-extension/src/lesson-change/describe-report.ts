import type { Lesson } from '@marginalia/core';
import { type ItemChange, type LessonReport, lessonReport, type StudyState } from '@marginalia/core/study';
import * as vscode from 'vscode';
import type { ReportEntry, ReportGroup, ShowReport } from '../../webview/report/report-protocol.ts';
import type { Answers } from '../record/workbook/workbook-desk.ts';
import { actionName, buttonsFor } from './report-actions.ts';

/** Longest excerpt of an answer, in UTF-16 units. */
const BEGINNING = 300;

/**
 * Describes a report for the page, in the user's language: first the tasks to answer again; unchanged work in one
 * sentence.
 *
 * @param folder of the lesson
 */
export function describeReport(
  folder: string,
  lesson: Lesson,
  state: StudyState,
  answers: Answers,
): ShowReport {
  const report = lessonReport(lesson, state);
  const { news, kept } = report;
  const of = (fate: ItemChange['fate']): ItemChange[] => news.filter((change) => change.fate === fate);
  const entry = (change: ItemChange): ReportEntry => entryOf(lesson, change);
  const lost = [...of('orphaned').map(entry), ...lostAnswers(lesson, news, answers), ...lostWords(report)];
  const groups: ReportGroup[] = [
    {
      heading: vscode.l10n.t('To answer again'),
      words: vscode.l10n.t('Your work is kept. It answers the earlier text.'),
      entries: of('again').map(entry),
    },
    {
      heading: vscode.l10n.t('No longer in the lesson'),
      words: vscode.l10n.t('Your work is kept in your record and in your workbook.'),
      entries: lost,
    },
    { heading: vscode.l10n.t('In another section'), words: '', entries: of('moved').map(entry) },
    { heading: vscode.l10n.t('Under another title'), words: '', entries: of('kept').map(entry) },
    { heading: vscode.l10n.t('New'), words: '', entries: of('added').map(entry) },
  ].filter(({ entries }) => entries.length > 0);
  return {
    type: 'show',
    lesson: folder,
    title: vscode.l10n.t('What changed in “{title}”', { title: lesson.title }),
    summary: [
      groups.length === 0
        ? vscode.l10n.t('Nothing that you worked on has changed.')
        : vscode.l10n.t('Sections, questions and exercises of yours that have not changed: {count}.', {
            count: kept,
          }),
    ],
    groups,
  };
}

function entryOf(lesson: Lesson, change: ItemChange): ReportEntry {
  const { kind, id, title, titleThen } = change;
  return {
    title: title || titleThen || id,
    about: kinds[kind](),
    words: sentences(lesson, change).join(' '),
    quotation: '',
    buttons: buttonsFor(change),
  };
}

function sentences(lesson: Lesson, { kind, fate, reason, from, to, title, titleThen }: ItemChange): string[] {
  const name = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : (lesson.sections.find((section) => section.id === id)?.title ?? id);
  const said: string[] = [];
  if (reason) said.push(reasons[reason]());
  if (title !== undefined && titleThen !== undefined && title !== titleThen)
    said.push(vscode.l10n.t('It was called “{title}”.', { title: titleThen }));
  const [before, now] = [name(from), name(to)];
  if (fate === 'moved' && before !== undefined && now !== undefined)
    said.push(vscode.l10n.t('It was in “{before}” and is now in “{now}”.', { before, now }));
  if (fate === 'added' && now !== undefined)
    said.push(vscode.l10n.t('It belongs to “{section}”.', { section: now }));
  if (fate === 'orphaned' && kind === 'section') said.push(vscode.l10n.t('You had read it.'));
  if (fate === 'orphaned' && before !== undefined)
    said.push(vscode.l10n.t('It belonged to “{section}”.', { section: before }));
  return said;
}

/** The workbook's words for a removed task, unless the record reports it. */
function lostAnswers(lesson: Lesson, news: readonly ItemChange[], answers: Answers): ReportEntry[] {
  const told = new Set(news.filter(({ kind }) => kind !== 'section').map(({ id }) => id));
  const asked = new Set([...lesson.questions, ...lesson.exercises].map(({ id }) => id));
  return [...answers]
    .filter(([id, { text }]) => text !== '' && !asked.has(id) && !told.has(id))
    .map(([id, { text }]) => ({
      title: id,
      about: kinds.question(),
      words: vscode.l10n.t('Your answer is in your workbook, under the last heading.'),
      quotation: text.length > BEGINNING ? `${text.slice(0, BEGINNING).replace(/\s+\S*$/, '')}…` : text,
      buttons: [
        {
          action: actionName({ verb: 'workbook', kind: 'question', id }),
          label: vscode.l10n.t('Open Workbook'),
        },
      ],
    }));
}

/** Highlights and margin notes whose words are gone. */
function lostWords({ orphans }: LessonReport): ReportEntry[] {
  return orphans.map((orphan) => ({
    title: orphan.type === 'note' ? orphan.text : vscode.l10n.t('A highlight'),
    about: orphan.type === 'note' ? vscode.l10n.t('Margin note') : vscode.l10n.t('Highlight'),
    words: vscode.l10n.t('The passage no longer has these words:'),
    quotation: orphan.quote.exact,
    buttons: [],
  }));
}

const kinds: Readonly<Record<ItemChange['kind'], () => string>> = {
  section: () => vscode.l10n.t('Section'),
  question: () => vscode.l10n.t('Discussion question'),
  exercise: () => vscode.l10n.t('Exercise'),
};

const reasons: Readonly<Record<NonNullable<ItemChange['reason']>, () => string>> = {
  type: () => vscode.l10n.t('It is now an exercise of another type.'),
  wording: () => vscode.l10n.t('It asks something else than when you answered.'),
  key: () => vscode.l10n.t('The right answer has changed since you answered.'),
};
