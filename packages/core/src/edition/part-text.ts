import { countUpTo, sortedInFiles } from '../lesson/source-of.ts';
import { writtenBlocks } from '../markdown/written-blocks.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lesson, Part } from '../model/lesson.ts';
import { LESSON_FILE } from '../model/lesson-files.ts';
import { labelKey, type Note } from '../model/note.ts';
import type { Question } from '../model/question.ts';
import type { Section } from '../model/section.ts';
import type { Span } from '../model/span.ts';
import { headingText, type ItemOptions, itemText } from './item-text.ts';
import { type ShownSource, shownSource } from './shown-source.ts';

export interface PartOptions extends ItemOptions {
  /** Whether items keep their keys, as their author wrote them. */
  readonly withKeys: boolean;
}

/** One file of an edition, before its links are settled. */
export interface PartText {
  /** Its path in the lesson. */
  readonly path: string;
  /** Without front matter. */
  readonly text: string;
}

/** What a part holds, each list in order. */
interface PartElements {
  readonly source: ShownSource;
  readonly hasNote: (label: string) => boolean;
  readonly sections: readonly Section[];
  readonly items: readonly (Question | Exercise)[];
}

interface Stretch {
  readonly start: number;
  readonly text: string;
}

/**
 * Writes every part of a lesson anew, from what the lesson shows: the passage, tasks in the form of the edition, the
 * notes and link definitions that these use. What is not listed here is not in the edition.
 */
export function partTexts(lesson: Lesson, options: PartOptions): PartText[] {
  const notes = [...lesson.notes, ...lesson.duplicateNotes];
  const source = shownSource(
    lesson,
    notes.map(({ span }) => span),
  );
  const byLabel = new Map(
    lesson.notes
      .filter(({ withheld }) => options.withKeys || !withheld)
      .map((note) => [labelKey(note.label), note]),
  );
  const hasNote = (label: string): boolean => byLabel.has(labelKey(label));
  const sections = sortedInFiles(lesson.sections);
  const items = sortedInFiles([...lesson.questions, ...lesson.exercises]);
  const bodies = new Map(
    lesson.parts.map((part) => {
      const { path } = part;
      const elements = {
        source,
        hasNote,
        sections: sections.get(path) ?? [],
        items: items.get(path) ?? [],
      };
      return [path, bodyOf(lesson, part, elements, options)];
    }),
  );
  const cited = citedNotes(lesson, byLabel, [...bodies.values()]);
  return lesson.parts.map(({ path, text }) => {
    const own = cited.filter((note) => note.span.file === path).map(noteText);
    const written = [bodies.get(path) ?? '', ...own].filter((block) => block !== '').join('\n\n');
    const links = linkDefinitions(text, written);
    return { path, text: `${[written, ...(links === '' ? [] : [links])].join('\n\n')}\n` };
  });
}

/** The passage and the tasks of a part, in their order. */
function bodyOf(lesson: Lesson, part: Part, elements: PartElements, options: PartOptions): string {
  const { source, hasNote, sections, items } = elements;
  const stretches: Stretch[] = [];
  if (part.path === LESSON_FILE) {
    stretches.push({ start: -1, text: `# ${titleText(lesson.title)}` });
    stretches.push({ start: 0, text: source.blocks(lesson.introduction) });
  }
  for (const section of sections) {
    const { start } = section.headingSpan;
    stretches.push({ start, text: headingText(section, source, hasNote) });
    for (const run of runsBetween(section.blocks, items))
      stretches.push({ start: run[0]?.span.start ?? start, text: source.blocks(run) });
  }
  for (const item of items) {
    const text = options.withKeys ? wholeItem(item, source) : itemText(item, source, hasNote, options);
    stretches.push({ start: item.span.start, text });
  }
  return stretches
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.start - b.start)
    .map(({ text }) => text)
    .join('\n\n');
}

/** Blocks in runs, each without an item between two of its blocks: tasks inside a section divide its text. */
function runsBetween<T extends { readonly span: Span }>(
  blocks: readonly T[],
  items: readonly (Question | Exercise)[],
): T[][] {
  const runs: T[][] = [];
  let last: number | undefined;
  for (const block of blocks) {
    const before = countUpTo(items, block.span.start);
    if (before !== last) runs.push([]);
    runs.at(-1)?.push(block);
    last = before;
  }
  return runs;
}

/** An item with its key, as written. */
function wholeItem(item: Question | Exercise, source: ShownSource): string {
  return source.of({ ...item.span, start: item.headingSpan.start });
}

/** A title as the words of a heading. */
function titleText(title: string): string {
  return title.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
}

const CITED = /(?<!\\)\[\^([^\s\]]+)\]/g;

/** The notes that the texts cite or the marks of items name, and those that these cite in turn. */
function citedNotes(lesson: Lesson, byLabel: ReadonlyMap<string, Note>, texts: readonly string[]): Note[] {
  const found = new Set<Note>();
  const named = [...lesson.questions, ...lesson.exercises].flatMap(({ notes }) => notes);
  const open = [...texts, ...named.map((label) => `[^${label}]`)];
  for (let text = open.pop(); text !== undefined; text = open.pop())
    for (const [, label = ''] of text.matchAll(CITED)) {
      const note = byLabel.get(labelKey(label));
      if (!note || found.has(note)) continue;
      found.add(note);
      open.push(writtenBlocks(note.body));
    }
  return lesson.notes.filter((note) => found.has(note));
}

function noteText({ label, body }: Note): string {
  return `[^${label}]: ${writtenBlocks(body).replace(/\n(?=[^\n])/g, '\n    ')}`.trimEnd();
}

const DEFINITION = /^ {0,3}\[(?!\^)((?:\\.|[^\\[\]])+)\]:[ \t]*(?:\n[ \t]*)?(<[^<>\n]*>|[^\s<]\S*)/gm;

const BRACKETS = /\[((?:\\.|[^\\[\]])+)\]/g;

const normalLabel = (label: string): string => labelKey(label.trim().replace(/\s+/g, ' '));

/** The definitions of a part that a text looks up, without their titles. */
function linkDefinitions(source: string, text: string): string {
  const wanted = new Set([...text.matchAll(BRACKETS)].map(([, label = '']) => normalLabel(label)));
  const lines: string[] = [];
  for (const [, label = '', address = ''] of source.matchAll(DEFINITION))
    if (wanted.delete(normalLabel(label))) lines.push(`[${label.trim().replace(/\s+/g, ' ')}]: ${address}`);
  return lines.join('\n');
}
