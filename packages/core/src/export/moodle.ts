import type { ExerciseOf } from '../exercise/exercise-type-definition.ts';
import type { Exercise, ExerciseType } from '../model/exercise.ts';
import type { Item } from '../model/item.ts';
import type { Lesson } from '../model/lesson.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { Steps } from '../turns/in-turns.ts';
import { cutTo } from './cut-to.ts';
import { exportEach } from './export-each.ts';
import type { ExportFormat, LessonExport } from './export-format.ts';
import type { GatheredPictures } from './gather-pictures.ts';
import { createItemNames, LONGEST_TITLE } from './item-names.ts';
import { createLossLog, lostWords } from './losses.ts';
import { writeChoice } from './moodle/choice.ts';
import { writeCloze } from './moodle/cloze.ts';
import { aroundGaps } from './moodle/cloze-text.ts';
import { writeArgument, writeEssay, writtenText } from './moodle/essay.ts';
import { writeEvidence } from './moodle/evidence.ts';
import { writeMatch } from './moodle/match.ts';
import { createMoodlePictures } from './moodle/moodle-pictures.ts';
import {
  element,
  type MoodleContext,
  type MoodleQuestion,
  moodleText,
  textElement,
  type WriteMoodle,
} from './moodle/moodle-question.ts';
import { writeOrder } from './moodle/order.ts';
import { writeShort } from './moodle/short.ts';
import { createProseHtml, type ProseHtmlOptions } from './prose-html.ts';

const writers: { readonly [T in ExerciseType]: WriteMoodle<ExerciseOf<T>> } = {
  choice: writeChoice,
  order: writeOrder,
  match: writeMatch,
  cloze: writeCloze,
  short: writeShort,
  evidence: writeEvidence,
  argument: writeArgument,
  essay: writeEssay,
};

/**
 * Moodle XML, as observed in Moodle 4.5.6: a character that XML forbids fails the whole file, a value that is too long
 * stops the import in the middle, a fraction that is not in its list drops the question. docs/export.md says what it
 * does with each.
 */
export const moodle: ExportFormat = {
  title: 'Moodle XML',
  detail: 'For the question bank of Moodle',
  suffix: '.moodle.xml',
  counted: 'questions, passages among them',
  pictures: true,
  write: (lesson, pictures) => writeMoodle(lesson, pictures),
};

function* writeMoodle(lesson: Lesson, pictures: GatheredPictures): Steps<LessonExport> {
  const log = createLossLog();
  const { lose } = log;
  const questions: string[] = [];
  const shown = createMoodlePictures(pictures, (picture, why) => lose('picture-lost', { picture, why }));
  const options: ProseHtmlOptions = {
    adapt: moodleText,
    picture: shown.address,
    lost: (what) => lose(lostWords[what]),
  };
  const context: MoodleContext = {
    lesson,
    prose: createProseHtml(lesson, options),
    aroundGaps: createProseHtml(lesson, { ...options, adapt: (html) => aroundGaps(moodleText(html)) }),
    withoutPictures: createProseHtml(lesson, { ...options, picture: shown.leave }),
    html: (tag, html, attributes = '') =>
      `<${tag}${attributes && ` ${attributes}`} format="html">${textElement(html)}${shown.files(html)}</${tag}>`,
    lose,
  };

  const names = createItemNames();
  const named = (item: Item): string[] => {
    const id = names.id(item, lose);
    return [nameElement(names.title(item, lose)), ...(id === undefined ? [] : [element('idnumber', id)])];
  };
  const add = (type: MoodleQuestion['type'] | 'description', lines: readonly string[]): void => {
    questions.push(
      ` <question type="${type}">\n${lines.map((line) => `  ${line}\n`).join('')} </question>\n`,
    );
  };
  const describe = (title: string, html: string): void => {
    if (html !== '')
      add('description', [
        nameElement(cutTo(title, LONGEST_TITLE)),
        context.html('questiontext', html),
        ...graded(0),
      ]);
  };
  const addItem = (item: Item, made: MoodleQuestion, points: number, explanation: string): void => {
    if (item.hints.length > 0 && !made.hints) lose('hints-lost');
    add(made.type, [
      ...named(item),
      // Students only see the text, never the name.
      context.html('questiontext', titleHtml(item) + made.text),
      context.html('generalfeedback', explanation),
      ...graded(points),
      ...made.body,
      ...(made.hints ? item.hints.map((hint) => context.html('hint', context.prose.block(hint))) : []),
    ]);
  };

  const items = yield* exportEach(lesson, log, {
    introduction: () => describe(lesson.title, introduction(context)),
    section(section) {
      if (section && !section.isEmpty)
        describe(section.title, context.prose.withNotes([section.heading, ...section.blocks]));
    },
    exercise(item) {
      // The type matches the exercise: the compiler cannot follow the lookup.
      const write = writers[item.type] as WriteMoodle<Exercise>;
      const made = write(item, context);
      if (made) addItem(item, made, item.points, context.prose.withNotes(item.key, true));
      return made?.as;
    },
    // Nobody grades it here, so it counts nothing there. The key is for those who read the answers.
    question(item) {
      const guide = context.prose.withNotes(item.key, true);
      const task = { prompt: item.prompt, rubric: undefined, limits: [], template: '', guide };
      addItem(item, writtenText(task, context), 0, '');
    },
  });
  const category = cutTo(lesson.title.trim() || lesson.id, LONGEST_TITLE).replaceAll('/', '//');
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
 <question type="category"><category>${element('text', `$course$/top/${category}`)}</category></question>
${questions.join('')}</quiz>
`;
  return {
    files: [{ name: 'questions.xml', content }],
    losses: log.losses,
    items,
    count: questions.length,
  };
}

const titleHtml = ({ title }: Item): string =>
  title.trim() === '' ? '' : `<h4>${aroundGaps(moodleText(escapeHtml(title)))}</h4>`;

const nameElement = (name: string): string => `<name>${element('text', name)}</name>`;

const graded = (points: number): string[] => [
  element('defaultgrade', points),
  '<penalty>0</penalty>',
  '<hidden>0</hidden>',
];

/** The introduction before the first section, and the passage's source; empty if there is none. */
function introduction({ lesson, prose }: MoodleContext): string {
  const html = prose.withNotes(lesson.introduction) + prose.credits;
  return html === '' ? '' : `<h2>${moodleText(escapeHtml(lesson.title))}</h2>${html}`;
}
