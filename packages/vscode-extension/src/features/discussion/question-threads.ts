import { type Lesson, proseMarkdown, type Question } from '@marginalia/core';
import * as vscode from 'vscode';
import { toRange } from '../../adapters/part-positions.ts';
import type { Answers } from '../../study/workbook-desk.ts';

/** Whose thread it is: what a button of a thread needs to know. */
export interface QuestionOfThread {
  readonly folder: vscode.Uri;
  readonly lesson: Lesson;
  readonly question: Question;
}

/** The threads in one lesson's margin. */
export interface QuestionThreads extends vscode.Disposable {
  /** Brings the threads to what the lesson, the workbook and the uncovered keys say now. */
  update(lesson: Lesson, answers: Answers, isUncovered: (question: string) => boolean): void;
}

/**
 * Which question a thread stands for. Anybody may call a command with anything, and VS Code hands a thread's button
 * the thread itself.
 */
const questions = new WeakMap<object, QuestionOfThread>();

export function questionOfThread(thread: unknown): QuestionOfThread | undefined {
  return typeof thread === 'object' && thread !== null ? questions.get(thread) : undefined;
}

/** A thread for each question, at the heading of its section, or at its own where it has none. */
export function createQuestionThreads(
  controller: vscode.CommentController,
  folder: vscode.Uri,
): QuestionThreads {
  const threads = new Map<string, { readonly thread: vscode.CommentThread; told: string }>();

  return {
    update(lesson, answers, isUncovered) {
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
        questions.set(known.thread, { folder, lesson, question });
        if (known.thread.range?.isEqual(range) !== true) known.thread.range = range;
        tell(known, lesson, question, answers.get(question.id)?.text ?? '', isUncovered(question.id));
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
    // Without a state: an unresolved thread would open the Comments panel over half of the window.
    thread.label = question.title;
    return thread;
  }
}

function placeOf(lesson: Lesson, question: Question): Question['headingSpan'] {
  const section = lesson.sections.find(({ id }) => id === question.section);
  return section?.headingSpan ?? question.headingSpan;
}

/** Writes a thread's comments anew where they have changed, so that an open one does not flicker. */
function tell(
  known: { readonly thread: vscode.CommentThread; told: string },
  lesson: Lesson,
  question: Question,
  answer: string,
  uncovered: boolean,
): void {
  const { thread } = known;
  const prompt = proseMarkdown(lesson, question.prompt);
  const comments = [comment(vscode.l10n.t('Discussion question'), prompt || question.title)];
  if (answer !== '') comments.push(comment(vscode.l10n.t('Your answer'), answer));
  if (answer !== '' && uncovered)
    comments.push(comment(vscode.l10n.t('Editor’s key'), proseMarkdown(lesson, question.key)));
  const coverable = answer !== '' && !uncovered && question.key.length > 0;
  const told = JSON.stringify([question.title, coverable, comments.map(({ body }) => body)]);
  if (told === known.told) return;
  known.told = told;
  thread.label = question.title;
  thread.comments = comments;
  thread.contextValue = coverable ? 'answered' : 'question';
}

function comment(name: string, words: string): vscode.Comment {
  // Neither trusted nor with HTML: a lesson is a stranger's.
  const body = new vscode.MarkdownString(words);
  return { author: { name }, body, mode: vscode.CommentMode.Preview };
}
