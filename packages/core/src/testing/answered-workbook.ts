import type { Lesson } from '../model/lesson.ts';
import { appendAnswer, workbookAnswers } from '../study/workbook/workbook-answers.ts';
import { parseText } from './parse-text.ts';

export const workbookLabels = { title: 'Workbook: Korea', gone: 'Answers to questions that no longer exist' };

/** A lesson with these questions: id and title. */
export function lessonWith(...questions: readonly (readonly [id: string, title: string])[]): Lesson {
  const blocks = questions.map(
    ([id, title]) => `## ${title}\n<!-- question id=${id} -->\n\nWhat do you think?\n`,
  );
  return parseText({
    'lesson.md': '---\ntitle: Korea\nid: korea\n---\n\n## One\n<!-- section id=one -->\n\nText.\n',
    'questions.md': blocks.join('\n'),
  }).lesson;
}

/**
 * A workbook with words for those that already answer a question.
 *
 * @throws if the workbook has no place for the question
 */
export function withAnswer(text: string, id: string, words: string, of: Lesson): string {
  const insertion = appendAnswer(text, of, id, words);
  if (!insertion) throw new Error(`no place for ${id}`);
  return text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at);
}

/** The answer to a question in a workbook. */
export function answerIn(text: string, id: string, of: Lesson): string | undefined {
  return workbookAnswers(text, of).get(id)?.text;
}
