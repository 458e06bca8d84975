import {
  emptyResponse,
  fixAll,
  fixesFor,
  gradeContext,
  gradeExercise,
  keyResponse,
  type Lesson,
  parseLesson,
  passageText,
  renderPassage,
  type SourceFile,
} from '@marginalia/core';
import { importPassage } from '@marginalia/core/import';
import {
  codeLenses,
  completion,
  definition,
  dependentsOf,
  documentLinks,
  documentSymbols,
  foldingRanges,
  hover,
  insertItem,
  insertNote,
  insertSection,
  noteMarkdown,
  references,
  removeElement,
  rename,
  renumberNotes,
  retitleElement,
  selectionRanges,
  stepElement,
} from '@marginalia/core/language';
import { createNameMatcher, renderFragment } from '@marginalia/core/render';
import {
  appendAnswer,
  createAnchorText,
  itemPrint,
  mergeWorkbook,
  workbookAnswers,
} from '@marginalia/core/study';

/** Elements of a kind that are looked at one by one. */
const SOME = 200;

/** Everything that is done with the files of a lesson, by what it is called. Each is tried on lessons made to take long. */
export const steps: Readonly<Record<string, (files: readonly SourceFile[]) => unknown>> = {
  'reading and checking': (files) => parsed(files).diagnostics.length,
  'fixing all': (files) => fixAll(files, { folder: 'f' }),
  showing(files) {
    const { lesson } = parsed(files);
    const items = [...lesson.questions, ...lesson.exercises].slice(0, SOME);
    return [
      renderPassage(lesson, { names: createNameMatcher(lesson.reference) }),
      ...items.flatMap(({ prompt, key }) => [renderFragment(lesson, prompt), renderFragment(lesson, key)]),
      ...lesson.notes.slice(0, SOME).map((note) => noteMarkdown(lesson, note)),
    ];
  },
  'helping an author': (files) => help(parsed(files)),
  'changing elements': (files) => change(parsed(files).lesson),
  studying: (files) => study(parsed(files).lesson),
  ...Object.fromEntries(
    ['md', 'txt', 'html', 'gift'].map((suffix) => [
      `importing it as ${suffix}`,
      ([main]: readonly SourceFile[]) =>
        importPassage({
          name: `x.${suffix}`,
          bytes: new TextEncoder().encode(pageOf(main?.text ?? '', suffix)),
        }),
    ]),
  ),
};

function parsed(files: readonly SourceFile[]): ReturnType<typeof parseLesson> {
  const read = parseLesson(files, { folder: 'f' });
  void read.diagnostics;
  return read;
}

function pageOf(text: string, suffix: string): string {
  return suffix === 'html' ? `<html><body>${text.replaceAll('\n\n', '<p>')}</body></html>` : text;
}

/** Asks for all that an editor asks for, at places all over the longest file. */
function help({ lesson, diagnostics }: ReturnType<typeof parseLesson>): unknown {
  const names = createNameMatcher(lesson.reference);
  const [file] = [...lesson.files].sort((a, b) => b.text.length - a.text.length);
  const { path, text } = file ?? { path: '', text: '' };
  const at = [0.1, 0.5, 0.9, 1].map((share) => Math.floor(share * text.length));
  return [
    at.map((offset) => [
      hover(lesson, names, path, offset),
      completion(lesson, path, offset),
      definition(lesson, path, offset, names),
      references(lesson, path, offset, true, names),
      rename(lesson, path, offset, 'new-name'),
      insertNote(lesson, path, offset),
      selectionRanges(lesson, path, offset),
    ]),
    renumberNotes(lesson),
    documentSymbols(lesson, path),
    foldingRanges(lesson, path),
    documentLinks(lesson, path),
    codeLenses(lesson, path),
    [...diagnostics.slice(0, 2), ...diagnostics.slice(-2)].map((one) => fixesFor(one, lesson)),
  ];
}

/** Moves, removes, renames and adds the first and the last of each kind. */
function change(lesson: Lesson): unknown {
  const { sections, questions, exercises } = lesson;
  const ends = [sections, questions, exercises].flatMap((list) => [
    ...list.slice(0, 1),
    ...list.slice(1).slice(-1),
  ]);
  return [
    insertSection(lesson, undefined),
    sections
      .slice(-1)
      .map((section) => [insertItem(lesson, 'choice', section), insertItem(lesson, 'question', section)]),
    ends.map((element) => [
      stepElement(lesson, element, 'down'),
      stepElement(lesson, element, 'up'),
      dependentsOf(lesson, element),
      removeElement(lesson, element),
      retitleElement(lesson, element, 'New'),
    ]),
  ];
}

/** Answers, grades, highlights, and keeps a workbook. */
function study(lesson: Lesson): unknown {
  const context = gradeContext(lesson);
  for (const exercise of lesson.exercises.slice(0, SOME)) {
    itemPrint(lesson, exercise);
    for (const response of [emptyResponse(exercise), keyResponse(exercise)])
      if (response) gradeExercise(exercise, response, context);
  }
  const { text } = passageText(lesson);
  const quotes = [createAnchorText(text)].flatMap((anchors) => [
    anchors.quote(10, 60),
    anchors.quote(0, 3000),
  ]);
  const edited = createAnchorText(`${text.slice(0, text.length / 3)} x ${text.slice(text.length / 3)}`);
  const labels = { title: 'W', gone: 'G' };
  const empty = mergeWorkbook('', lesson, labels);
  const [question] = lesson.questions;
  const answer = question && appendAnswer(empty, lesson, question.id, text);
  const book = answer ? empty.slice(0, answer.at) + answer.text + empty.slice(answer.at) : empty + text;
  return [
    quotes.map((quote) => quote && edited.find(quote)),
    workbookAnswers(book, lesson),
    mergeWorkbook(book, lesson, labels),
  ];
}
