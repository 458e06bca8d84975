import { strToU8 } from 'fflate';
import type { ExerciseOf } from '../exercise/exercise-type-definition.ts';
import type { Exercise, ExerciseType } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { Steps } from '../turns/in-turns.ts';
import { zipFiles } from '../zip/zip-files.ts';
import { type AnkiContext, type AnkiNote, ankiText, type WriteAnki } from './anki/anki-note.ts';
import { type CollectedNote, collectionTables, contentName, SCHEMA, stableId } from './anki/collection.ts';
import { leaveOut, writeChoice, writeCloze, writeEvidence, writeShort } from './anki/write-note.ts';
import { exportEach } from './export-each.ts';
import type { ExportFormat, ExportTools, LessonExport } from './export-format.ts';
import type { GatheredPictures } from './gather-pictures.ts';
import { createItemNames } from './item-names.ts';
import { createLossLog, lostWords } from './losses.ts';
import { createProseHtml } from './prose-html.ts';

const writers: { readonly [T in ExerciseType]: WriteAnki<ExerciseOf<T>> } = {
  choice: writeChoice,
  order: leaveOut,
  match: leaveOut,
  cloze: writeCloze,
  short: writeShort,
  evidence: writeEvidence,
  argument: leaveOut,
  essay: leaveOut,
};

/** A package of Anki: a deck of the lesson. A second import of the same lesson updates its cards. */
export const anki: ExportFormat = {
  title: 'Anki',
  detail: 'A deck of cards for Anki',
  suffix: '.apkg',
  counted: 'notes',
  pictures: true,
  needs: 'writeDatabase',
  write: writeAnki,
};

function* writeAnki(lesson: Lesson, pictures: GatheredPictures, tools?: ExportTools): Steps<LessonExport> {
  const { writeDatabase, now } = tools ?? {};
  if (!writeDatabase || now === undefined) throw new Error('Anki packages need a database.');
  const log = createLossLog();
  const { lose } = log;
  const names = createItemNames();
  const media = new Map<string, Uint8Array>();
  const prose = createProseHtml(lesson, {
    adapt: ankiText,
    lost: (what) => lose(lostWords[what]),
    picture(path) {
      const bytes = pictures.get(path);
      if (bytes === undefined || typeof bytes === 'string') {
        lose('picture-lost', { picture: path, why: bytes ?? 'it was not read.' });
        return undefined;
      }
      // All decks of a student share one folder: equal names must mean equal pictures.
      const name = `marginalia-${contentName(bytes)}${/\.\w+$/.exec(path)?.[0].toLowerCase() ?? ''}`;
      media.set(name, bytes);
      return name;
    },
  });
  const context: AnkiContext = { lesson, prose, lose };
  const notes: CollectedNote[] = [];
  const guids = new Map<string, number>();
  const add = (item: Exercise, made: AnkiNote): void => {
    if (item.hints.length > 0) lose('hints-lost');
    const nth = (guids.get(item.id) ?? 0) + 1;
    guids.set(item.id, nth);
    const head = `<h3>${ankiText(escapeHtml(names.title(item, lose)))}</h3>${prose.withNotes(item.prompt)}`;
    const explanation = prose.withNotes(item.key, true);
    notes.push({
      guid: `marginalia/${lesson.id}/${item.id}${nth > 1 ? `/${nth}` : ''}`,
      kind: made.kind,
      fields: [head + made.front, made.back + explanation],
      cards: made.cards,
      tags: ['marginalia', lesson.id.replace(/\s+/g, '-')],
    });
  };

  const items = yield* exportEach(lesson, log, {
    introduction() {
      lose('self-judged');
      if (lesson.questions.length > 0) lose('questions-left');
      if (lesson.introduction.length + lesson.sections.length > 0) lose('passage-lost');
    },
    exercise(item) {
      // The type matches the exercise: the compiler cannot follow the lookup.
      const write = writers[item.type] as WriteAnki<Exercise>;
      const made = write(item, context);
      if (made) add(item, made);
      return made?.as;
    },
  });

  const deck = {
    id: stableId(`marginalia/${lesson.id}`),
    // Two colons would divide it into decks.
    name: lesson.title.replace(/::+/g, ':').trim() || lesson.id,
    description: prose.credits,
  };
  const tables = collectionTables(deck, notes, now);
  const list = [...media.keys()].map((name, index) => [index, name] as const);
  const numbered = new Map(list.map(([index, name]) => [`${index}`, media.get(name) ?? new Uint8Array()]));
  const content = zipFiles(
    new Map([
      ['collection.anki2', writeDatabase(SCHEMA, tables)],
      ['media', strToU8(JSON.stringify(Object.fromEntries(list)))],
      ...numbered,
    ]),
    (name) => numbered.has(name),
  );
  return { files: [{ name: 'deck.apkg', content }], losses: log.losses, items, count: notes.length };
}
