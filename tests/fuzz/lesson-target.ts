import {
  emptyResponse,
  formatMessage,
  gradeContext,
  gradeExercise,
  keyResponse,
  type Lesson,
  parseLesson,
  passageText,
  renderPassage,
  type Span,
} from '@marginalia/core';
import { createNameMatcher, renderFragment } from '@marginalia/core/render';
import { htmlFindings } from '@marginalia/core/testing';
import { tryLanguage } from './language-target.ts';
import type { LessonFile } from './lesson-texts.ts';
import { tryMarkdown } from './markdown-target.ts';

/**
 * Takes a lesson through everything that a surface would do with it.
 *
 * @throws where something is not as it must be, whatever the text: a span outside its file, HTML or Markdown that runs something
 */
export function tryLesson(files: readonly LessonFile[]): void {
  const { lesson, diagnostics } = parseLesson(files, { folder: 'fuzz' });
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const inFile = (what: string, { file, start, end }: Span): void => {
    const length = texts.get(file)?.length ?? 0;
    if (!(start >= 0 && start <= end && end <= length))
      throw new Error(`${what}: ${file} ${start}–${end} of ${length}`);
  };
  for (const { rule, span, message, hint, related } of diagnostics) {
    inFile(rule, span);
    for (const place of related) inFile(`related of ${rule}`, place);
    for (const text of [message, hint])
      if (/\{\w+\}|\bundefined\b/.test(formatMessage({ ...text, values: quiet(text.values) })))
        throw new Error(`${rule} says “${formatMessage(text)}”`);
  }
  tryHtml(lesson);
  tryMarkdown(
    lesson,
    files.map(({ text }) => text),
  );
  tryExercises(lesson);
  tryLanguage(lesson);
}

/** Values that a message shows, without words of the lesson that look like a place for one. */
function quiet(values: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(Object.keys(values).map((key) => [key, 'x']));
}

/**
 * Renders everything of a lesson that a page shows.
 *
 * @throws where the HTML holds what core does not write itself
 */
function tryHtml(lesson: Lesson): void {
  const fragments = [
    renderPassage(lesson, { names: createNameMatcher(lesson.reference) }),
    ...[...lesson.questions, ...lesson.exercises].flatMap(({ prompt, hints, key }) =>
      [prompt, ...hints, key].map((prose) => renderFragment(lesson, prose)),
    ),
  ];
  for (const html of fragments) {
    const [first] = htmlFindings(html);
    if (first !== undefined) throw new Error(`HTML: ${first}`);
  }
}

function tryExercises(lesson: Lesson): void {
  passageText(lesson);
  const context = gradeContext(lesson);
  for (const exercise of lesson.exercises) {
    for (const response of [emptyResponse(exercise), keyResponse(exercise)]) {
      if (!response) continue;
      const { score } = gradeExercise(exercise, response, context);
      if (score !== undefined && !(score >= 0 && score <= 1))
        throw new Error(`${exercise.type} scores ${score}`);
    }
  }
}
