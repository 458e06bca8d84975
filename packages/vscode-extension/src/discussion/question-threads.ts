import type { Lesson, Question } from '@marginalia/core';
import { aboutQuestion, openHints } from '@marginalia/core/desk';
import { escapeMarkdown, proseMarkdown, type SafeMarkdown, writtenMarkdown } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { localize } from '../adapters/localize.ts';
import { markdownString } from '../adapters/markdown-string.ts';
import { toRange } from '../adapters/part-positions.ts';
import { lessonFiles } from '../lessons/document-lesson.ts';
import { markdownOptions } from '../page/markdown-options.ts';
import type { UncoveredKeys } from '../record/uncovered-keys.ts';
import type { Answers } from '../record/workbook/workbook-desk.ts';
import { type QuestionOfThread, standFor } from './question-of-thread.ts';

/** The margin threads of one lesson. */
export interface QuestionThreads extends vscode.Disposable {
  /** Updates the threads from the lesson, the workbook and what the student has revealed. */
  update(lesson: Lesson, answers: Answers, keys: UncoveredKeys): void;
}

/** Creates a thread for each question, at the heading of its section, or at its own if it has none. */
export function createQuestionThreads(
  controller: vscode.CommentController,
  folder: vscode.Uri,
): QuestionThreads {
  const threads = new Map<string, { readonly thread: vscode.CommentThread; told: string }>();

  return {
    update(lesson, answers, keys) {
      const left = new Set(threads.keys());
      for (const question of lesson.questions) {
        const place = placeOf(lesson, question);
        const part = lesson.parts.find(({ path }) => path === place.file);
        if (!part) continue;
        const uri = vscode.Uri.joinPath(folder, place.file);
        const range = toRange(part, place);
        const key = `${place.file} ${question.id}`;
        if (threads.has(key) && !left.has(key)) continue;
        left.delete(key);
        const known = threads.get(key) ?? { thread: create(uri, range, question), told: '' };
        threads.set(key, known);
        const own = { folder, lesson, question };
        standFor(known.thread, own);
        if (known.thread.range?.isEqual(range) !== true) known.thread.range = range;
        tell(known, own, answers.get(question.id)?.text ?? '', keys);
      }
      for (const key of left) {
        threads.get(key)?.thread.dispose();
        threads.delete(key);
      }
    },
    dispose() {
      for (const { thread } of threads.values()) thread.dispose();
      threads.clear();
    },
  };

  function create(uri: vscode.Uri, range: vscode.Range, question: Question): vscode.CommentThread {
    const thread = controller.createCommentThread(uri, range, []);
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    thread.canReply = true;
    // Without a state: an unresolved thread would open the Comments panel over half the window.
    thread.label = question.title;
    return thread;
  }
}

function placeOf(lesson: Lesson, question: Question): Question['headingSpan'] {
  const section = lesson.sections.find(({ id }) => id === question.section);
  return section?.headingSpan ?? question.headingSpan;
}

/** Replaces a thread's comments only if they changed, so that an open one does not flicker. */
function tell(
  known: { readonly thread: vscode.CommentThread; told: string },
  { folder, lesson, question }: QuestionOfThread,
  answer: string,
  keys: UncoveredKeys,
): void {
  const uncovered = keys.has(lesson.id, question.id);
  const hints = openHints(question, keys.hints(lesson.id, question.id), { localize });
  const { thread } = known;
  const part = lesson.parts.find(({ path }) => path === question.span.file);
  if (!part) return;
  const options = markdownOptions({ lesson, folder, part, find: lessonFiles(lesson, folder) });
  const prompt = proseMarkdown(lesson, question.prompt, options);
  const about = [vscode.l10n.t('Discussion question'), ...aboutQuestion(question, { localize })].join(' · ');
  const comments = [comment(about, prompt || escapeMarkdown(question.title))];
  for (const { label, prose } of hints.open)
    comments.push(comment(label, proseMarkdown(lesson, prose, options)));
  if (answer !== '') {
    // Its addresses are relative to the workbook, not the lesson's files.
    const words = writtenMarkdown(answer, { ...options, link: () => undefined });
    comments.push(comment(vscode.l10n.t('Your answer'), words));
  }
  if (answer !== '' && uncovered)
    comments.push(
      comment(vscode.l10n.t('What a good answer uses'), proseMarkdown(lesson, question.key, options)),
    );
  const coverable = answer !== '' && !uncovered && question.key.length > 0;
  const told = JSON.stringify([question.title, coverable, hints.next, comments.map(({ body }) => body)]);
  if (told === known.told) return;
  known.told = told;
  thread.label = question.title;
  thread.comments = comments;
  // What can be revealed, for the thread's buttons.
  thread.contextValue = [coverable ? 'answered' : 'question', ...(hints.next ? ['hint'] : [])].join(' ');
}

function comment(name: string, words: SafeMarkdown): vscode.Comment {
  return { author: { name }, body: markdownString(words), mode: vscode.CommentMode.Preview };
}
