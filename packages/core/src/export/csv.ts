import { plainText } from '../markdown/plain-text.ts';
import type { Prose } from '../model/block.ts';
import type { ClozeExercise, Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Question } from '../model/question.ts';
import type { Steps } from '../turns/in-turns.ts';
import { type CsvRows, csvRows } from './csv/csv-rows.ts';
import { csvTable } from './csv/csv-table.ts';
import { exportEach } from './export-each.ts';
import type { ExportFormat, LessonExport } from './export-format.ts';
import { createLossLog } from './losses.ts';
import { createProseHtml } from './prose-html.ts';

/** Two tables for spreadsheets: the tasks, which students may have, and the keys. */
export const csv: ExportFormat = {
  title: 'CSV',
  detail: 'Two tables for a spreadsheet: tasks and keys',
  suffix: '-csv',
  counted: undefined,
  pictures: false,
  write: writeCsv,
};

const ITEM_HEADS = ['lesson', 'id', 'type', 'section', 'points', 'title', 'task', 'choices', 'hints'];
const KEY_HEADS = ['lesson', 'id', 'type', 'part', 'answer', 'credit', 'feedback'];

function* writeCsv(lesson: Lesson): Steps<LessonExport> {
  const log = createLossLog();
  const tasks: (readonly (string | number)[])[] = [];
  const keys: (readonly (string | number)[])[] = [];
  const { lose } = log;
  // Only searched for what plain text cannot contain.
  const prose = createProseHtml(lesson, {
    picture: (picture) => {
      lose('picture-lost', { picture, why: 'the format holds no pictures.' });
      return undefined;
    },
  });
  const plain = (part: Prose): string => {
    if (/<(?!\/?p\b)/.test(prose.block(part))) lose('markup-lost');
    return part.map((block) => plainText([block])).join('\n');
  };

  const add = (item: Question | Exercise, type: string, points: number | ''): void => {
    const begin = [lesson.id, item.id, type];
    tasks.push([
      ...begin,
      item.section ?? '',
      points,
      item.title,
      [plain(item.prompt), gapped(item, prose)].filter((text) => text !== '').join('\n'),
      shownOf(item).join('\n'),
      item.hints.map(plain).join('\n'),
    ]);
    for (const { part, answer, credit, feedback } of keysOf(item))
      keys.push([...begin, part, answer, credit, plain(feedback)]);
    if (item.key.length > 0) keys.push([...begin, 'explanation', plain(item.key), '', '']);
  };

  const items = yield* exportEach(lesson, log, {
    takesAll: true,
    introduction() {
      if (lesson.introduction.length + lesson.sections.length > 0) lose('passage-lost');
    },
    question: (item) => add(item, item.kind, ''),
    exercise(item) {
      add(item, item.type, item.points);
      return item.type;
    },
  });
  return {
    files: [
      { name: 'tasks.csv', content: csvTable([ITEM_HEADS, ...tasks]) },
      { name: 'keys.csv', content: csvTable([KEY_HEADS, ...keys]) },
    ],
    losses: log.losses,
    items,
    count: tasks.length,
  };
}

// The type matches the exercise: the compiler cannot follow the lookup.
const rowsOf = ({ type }: Exercise) => csvRows[type] as unknown as CsvRows<Exercise['type']>;

const shownOf = (item: Question | Exercise) => (item.kind === 'exercise' ? rowsOf(item).shown(item) : []);

const keysOf = (item: Question | Exercise) => (item.kind === 'exercise' ? rowsOf(item).keys(item) : []);

/** The text of a cloze as plain words, with a line for each gap. */
function gapped(item: Question | Exercise, prose: ReturnType<typeof createProseHtml>): string {
  if (item.kind !== 'exercise' || item.type !== 'cloze') return '';
  const gap = '<gap>';
  return prose
    .cloze(item as ClozeExercise, () => gap)
    .replaceAll(gap, '_____')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
