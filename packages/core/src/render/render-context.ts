import type { Token } from 'markdown-it';
import type { Prose } from '../model/block.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Marker } from '../model/note.ts';
import type { Question } from '../model/question.ts';
import type { NameMatcher } from '../reference/name-matcher.ts';
import { type Direction, lessonDirection } from './direction.ts';
import { displayedWords } from './displayed-words.ts';
import { englishStrings, type PassageStrings } from './passage-strings.ts';

/** What a surface decides about rendering. */
export interface RenderOptions {
  readonly strings?: Partial<PassageStrings>;
  /** Sets quotes, apostrophes and dashes as the lesson's language has them. Without it text stands as typed. */
  readonly typography?: boolean;
  /** Recognises names; without it none is marked. */
  readonly names?: NameMatcher;
  /**
   * The address under which the surface can show a picture of the lesson's folder, given its path there; `undefined`
   * shows the alternative text. Without it pictures keep their relative address.
   */
  readonly picture?: (path: string) => string | undefined;
  /**
   * The address under which the surface can show another file of the lesson's folder, given its path there and what
   * stands behind it in the link; `undefined` shows the words alone. Without it links keep their relative address.
   */
  readonly link?: (path: string, rest: string) => string | undefined;
  /** Whether names are links to their cards, which then stand behind the notes: for a page without a script. */
  readonly linkedNames?: boolean;
  /** Whether notes that only keys cite are shown: for instructors. */
  readonly withheldNotes?: boolean;
  /** What stands below the prompt of a question or exercise, as HTML that is as safe as what `render` gives. */
  readonly task?: (item: Question | Exercise, render: (prose: Prose) => string) => string;
}

/** What the rules of one rendering share. */
export interface RenderContext {
  readonly lesson: Lesson;
  readonly strings: PassageStrings;
  /** That of the lesson: blocks that run otherwise say so. */
  readonly direction: Direction;
  readonly options: RenderOptions;
  /** Ids of the entries that were marked: each gets a card. */
  readonly marked: Set<string>;
  /** Ids of the entries marked since the section began: the first of each can be reached by Tab. */
  readonly markedInSection: Set<string>;
  /** Markers rendered so far: a note links back to these. */
  readonly shownMarkers: Set<Marker>;
  /** Tables rendered so far: regions of one page need names that differ. */
  readonly shownTables: Set<Token>;
  /** Questions and exercises by the section that they belong to; those of none by ''. */
  readonly tasks: ReadonlyMap<string, readonly (Question | Exercise)[]>;
  readonly sectionIds: ReadonlySet<string>;
  readonly markerAt: (file: string, offset: number) => Marker | undefined;
}

/** What one rendering of a lesson begins with. */
export function createRenderContext(lesson: Lesson, options: RenderOptions): RenderContext {
  const markers = new Map(
    lesson.markers.map((marker) => [`${marker.span.start} ${marker.span.file}`, marker]),
  );
  const tasks = new Map<string, (Question | Exercise)[]>();
  const sectionIds = new Set(lesson.sections.map((section) => section.id));
  for (const item of [...lesson.questions, ...lesson.exercises]) {
    const section = item.section !== undefined && sectionIds.has(item.section) ? item.section : '';
    const list = tasks.get(section);
    if (list) list.push(item);
    else tasks.set(section, [item]);
  }
  return {
    lesson,
    tasks,
    sectionIds,
    direction: lessonDirection(lesson),
    strings: { ...englishStrings, ...options.strings },
    options,
    marked: new Set(),
    markedInSection: new Set(),
    shownMarkers: new Set(),
    shownTables: new Set(),
    markerAt: (file, offset) => markers.get(`${offset} ${file}`),
  };
}

/** One of the strings with its value filled in. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Plain words of the lesson as they are shown. */
export function setTitle({ lesson, options }: RenderContext, words: string): string {
  return options.typography ? displayedWords(lesson, words) : words;
}
