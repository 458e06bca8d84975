import type { ExerciseOf } from '../exercise/exercise-type-definition.ts';
import type { Exercise, ExerciseType } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { Steps } from '../turns/in-turns.ts';
import { cutTo } from './cut-to.ts';
import { exportEach } from './export-each.ts';
import type { ExportFormat, LessonExport } from './export-format.ts';
import { writeChoice, writeEvidence } from './gift/choice.ts';
import type { GiftContext, GiftQuestion, WriteGift } from './gift/gift-question.ts';
import { giftText } from './gift/gift-text.ts';
import { writeMatch } from './gift/match.ts';
import { writeArgument, writeCloze, writeEssay, writeShort } from './gift/written.ts';
import { createItemNames, LONGEST_TITLE } from './item-names.ts';
import { createLossLog, lostWords } from './losses.ts';
import { createProseHtml } from './prose-html.ts';

const writers: { readonly [T in ExerciseType]: WriteGift<ExerciseOf<T>> } = {
  choice: writeChoice,
  order: (_, { lose }) => {
    lose('left-unheld');
    return undefined;
  },
  match: writeMatch,
  cloze: writeCloze,
  short: writeShort,
  evidence: writeEvidence,
  argument: writeArgument,
  essay: writeEssay,
};

/** GIFT, as Moodle and our own import read it: text in HTML, no blank lines within a question. */
export const gift: ExportFormat = {
  title: 'GIFT',
  detail: 'A text that Moodle and other systems read',
  suffix: '.gift.txt',
  counted: 'questions, passages among them',
  pictures: false,
  write: writeGift,
};

function* writeGift(lesson: Lesson): Steps<LessonExport> {
  const log = createLossLog();
  const { lose } = log;
  const blocks: string[] = [];
  const names = createItemNames();
  const prose = createProseHtml(lesson, {
    lost: (what) => lose(lostWords[what]),
    picture: (picture) => {
      lose('picture-lost', { picture, why: 'the format holds no pictures.' });
      return undefined;
    },
  });
  const context: GiftContext = { lesson, prose, lose };
  const describe = (title: string, html: string): void => {
    if (html !== '') blocks.push(`${titleOf(cutTo(title, LONGEST_TITLE))}[html]${giftText(html)}`);
  };

  const exercise = (item: Exercise, made: GiftQuestion): void => {
    if (item.hints.length > 0) lose('hints-lost');
    if (item.points !== 1) lose('points-lost', { points: item.points, there: 1 });
    const id = names.id(item, lose);
    const isId = id !== undefined && /^[^\]\s]+$/.test(id);
    const title = names.title(item, lose);
    const explanation = prose.withNotes(item.key, true);
    // Students do not see the title.
    const stem = made.before === '' ? giftText(`<p>${escapeHtml(title)}</p>`) : made.before;
    const lines = [...made.answers, ...(explanation === '' ? [] : [`####${giftText(explanation)}`])];
    const answers = lines.length > 1 ? `\n${lines.join('\n')}\n` : lines.join('');
    blocks.push(`${isId ? `// [id:${id}]\n` : ''}${titleOf(title)}[html]${stem}{${answers}}${made.after}`);
  };

  const items = yield* exportEach(lesson, log, {
    introduction() {
      if (lesson.questions.length > 0) lose('questions-lost');
      describe(lesson.title, prose.withNotes(lesson.introduction) + prose.credits);
    },
    section(section) {
      if (section && !section.isEmpty)
        describe(section.title, prose.withNotes([section.heading, ...section.blocks]));
    },
    exercise(item) {
      // The type matches the exercise: the compiler cannot follow the lookup.
      const write = writers[item.type] as WriteGift<Exercise>;
      const made = write(item, context);
      if (made) exercise(item, made);
      return made?.as;
    },
  });
  const category = cutTo(lesson.title.trim() || lesson.id, LONGEST_TITLE).replaceAll('/', '//');
  return {
    files: [
      {
        name: 'questions.gift.txt',
        content: `$CATEGORY: $course$/top/${oneLine(category)}\n\n${blocks.join('\n\n')}\n`,
      },
    ],
    losses: log.losses,
    items,
    count: blocks.length,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const titleOf = (title: string): string => `::${giftText(oneLine(title))}::`;
