import { strToU8 } from 'fflate';
import type { ExerciseOf } from '../../exercise/exercise-type-definition.ts';
import type { Exercise, ExerciseType } from '../../model/exercise.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Question } from '../../model/question.ts';
import type { Steps } from '../../turns/in-turns.ts';
import { zipFiles } from '../../zip/zip-files.ts';
import { exportEach } from '../export-each.ts';
import type { LessonExport } from '../export-format.ts';
import type { GatheredPictures } from '../gather-pictures.ts';
import { createItemNames } from '../item-names.ts';
import { createLossLog, lostWords } from '../losses.ts';
import { createProseHtml } from '../prose-html.ts';
import { legalText, xmlText } from '../xml.ts';
import { writeChoice, writeEvidence, writeMatch, writeOrder } from './chosen.ts';
import { itemXml, manifestXml, type PackedResource, stimulusXml, testXml } from './package-files.ts';
import type { QtiContext, QtiItem, WriteQti } from './qti-item.ts';
import type { QtiVersion } from './qti-version.ts';
import { freeText, scorersBlock, writeArgument, writeCloze, writeEssay, writeShort } from './written.ts';

const writers: { readonly [T in ExerciseType]: WriteQti<ExerciseOf<T>> } = {
  choice: writeChoice,
  order: writeOrder,
  match: writeMatch,
  cloze: writeCloze,
  short: writeShort,
  evidence: writeEvidence,
  argument: writeArgument,
  essay: writeEssay,
};

/** Writes a package: an item for each task, each section's passage, and a test in the order of the lesson. */
export function* writeQti(
  version: QtiVersion,
  lesson: Lesson,
  pictures: GatheredPictures,
): Steps<LessonExport> {
  const log = createLossLog();
  const { lose } = log;
  const names = createItemNames();
  const files = new Map<string, Uint8Array>();
  const resources: PackedResource[] = [];
  const sections: { title: string; items: { id: string; weight: number | undefined }[] }[] = [];
  let count = 0;
  const shown = new Map<string, string>();
  const picture = (path: string): string | undefined => {
    const bytes = pictures.get(path);
    if (bytes === undefined || typeof bytes === 'string') {
      lose('picture-lost', { picture: path, why: bytes ?? 'it was not read.' });
      return undefined;
    }
    const ending = /\.\w+$/.exec(path)?.[0].toLowerCase() ?? '';
    const name = shown.get(path) ?? `picture-${shown.size + 1}${ending}`;
    shown.set(path, name);
    files.set(name, bytes);
    return name;
  };
  const prose = createProseHtml(lesson, {
    xml: version.unknown,
    adapt: legalText,
    picture,
    lost: (what) => lose(lostWords[what]),
  });
  const context: QtiContext = { lesson, prose, lose, version };
  const { language } = lesson.frontMatter;

  const add = (id: string, type: PackedResource['type'], xml: string, uses: readonly string[]): void => {
    files.set(`${id}.xml`, strToU8(xml));
    const media = new Set([...xml.matchAll(/ src="([^"]+)"/g)].map(([, name = '']) => name));
    resources.push({ id, type, files: [`${id}.xml`, ...media], uses });
  };
  /** Adds a passage; returns its id if items refer to it. */
  const addPassage = (id: string, title: string, html: string): string | undefined => {
    if (html === '') return undefined;
    if (version.hasStimuli) {
      add(id, 'stimulus', stimulusXml(version, id, title, language, html), []);
      return id;
    }
    const head = { id, title, language, stimulus: undefined, label: undefined, points: 0, prompt: html };
    add(id, 'item', itemXml(version, head, undefined), []);
    sections.at(-1)?.items.push({ id, weight: undefined });
    count++;
    return undefined;
  };
  /** Id of the passage that items ask about; `undefined` for none. */
  let stimulus: string | undefined;
  let tasks = 0;
  const addItem = (item: Question | Exercise, made: QtiItem, points: number): void => {
    count++;
    const id = `item-${++tasks}`;
    if (item.hints.length > 0) lose('hints-lost');
    const title = names.title(item, lose);
    const prompt = `<h2>${xmlText(title)}</h2>${prose.withNotes(item.prompt)}`;
    const head = { id, title, language, stimulus, prompt, label: item.id, points };
    add(id, 'item', itemXml(version, head, made), stimulus ? [stimulus] : []);
    sections.at(-1)?.items.push({ id, weight: made.most === 'human' ? 1 : points / made.most });
  };

  const items = yield* exportEach(lesson, log, {
    introduction() {
      sections.push({ title: lesson.title, items: [] });
      addPassage('introduction', lesson.title, prose.withNotes(lesson.introduction) + prose.credits);
    },
    section(section) {
      sections.push({ title: section?.title ?? lesson.title, items: [] });
      stimulus =
        section && !section.isEmpty
          ? addPassage(
              `passage-${sections.length - 1}`,
              section.title,
              prose.withNotes([section.heading, ...section.blocks]),
            )
          : undefined;
    },
    exercise(item) {
      // The type matches the exercise: the compiler cannot follow the lookup.
      const write = writers[item.type] as WriteQti<Exercise>;
      const made = write(item, context);
      if (!made) return undefined;
      if (item.key.length > 0) lose('explanation-lost');
      addItem(item, made, item.points);
      return made.as;
    },
    question: (item) =>
      addItem(item, freeText(version, scorersBlock(version, prose.withNotes(item.key, true))), 0),
  });

  const tested = sections.filter((section) => section.items.length > 0);
  // An empty test is not a test.
  if (tested.length > 0) files.set('test.xml', strToU8(testXml(version, lesson.title, tested)));
  files.set('imsmanifest.xml', strToU8(manifestXml(version, resources)));
  return { files: [{ name: 'package.zip', content: zipFiles(files) }], losses: log.losses, items, count };
}
