import type { Question } from '@marginalia/core';
import { questionGroups } from '@marginalia/core/desk';
import * as vscode from 'vscode';
import { type Line, pick } from '../../adapters/pick.ts';
import { say } from '../../adapters/say.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { isLessonElement } from '../../lessons/lesson-element.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import { isLessonItem } from '../../lessons/lesson-item.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { Answers, WorkbookDesk } from '../../record/workbook/workbook-desk.ts';
import { openWorkbook } from '../open-workbook.ts';
import { questionOfThread } from '../question-of-thread.ts';

/** Its dependencies. */
export interface AnswerQuestionDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly workbook: WorkbookDesk;
  readonly log: vscode.LogOutputChannel;
}

interface QuestionPick extends Line {
  readonly question?: Question;
}

/**
 * Opens the workbook at the heading of a question: the clicked one from the tree, the margin or a lens, else one picked
 * by section, with what was answered.
 */
export const answerQuestion: Command<AnswerQuestionDeps> = {
  id: 'marginalia.answerQuestion',
  async run(context, from) {
    const asked = questionOfThread(from);
    if (asked) {
      await openWorkbook(context, asked.lesson, asked.question);
      return;
    }
    const lesson = isLessonItem(from)
      ? (await context.library.open(from.folder)).lesson
      : (await lessonInHand(context))?.lesson;
    if (!lesson) return;
    const clicked = lesson.questions.find(({ id }) => isAsked(from, id));
    if (clicked) {
      await openWorkbook(context, lesson, clicked);
      return;
    }
    if (lesson.questions.length === 0) {
      await say('info', vscode.l10n.t('This lesson has no discussion questions.'));
      return;
    }
    const answers = await context.workbook.answers(lesson);
    const items = questionGroups(lesson).flatMap(({ section, questions }): QuestionPick[] => [
      {
        label: section?.title ?? vscode.l10n.t('Without a section'),
        kind: vscode.QuickPickItemKind.Separator,
      },
      ...questions.map((question) => pickOf(question, answers)),
    ]);
    const picked = await pick(items, {
      placeHolder: vscode.l10n.t('Which question?'),
    });
    if (picked?.question) await openWorkbook(context, lesson, picked.question);
  },
};

/** Whether a command's argument names a question. */
function isAsked(from: unknown, id: string): boolean {
  if (isLessonItem(from)) return from.item === id;
  return isLessonElement(from) && from.id === `question-${id}`;
}

function pickOf(question: Question, answers: Answers): QuestionPick {
  const answered = answers.get(question.id)?.text;
  return {
    label: question.title,
    iconPath: new vscode.ThemeIcon(answered ? 'pass-filled' : 'circle-large-outline'),
    description: answered ? vscode.l10n.t('answered') : '',
    question,
  };
}
