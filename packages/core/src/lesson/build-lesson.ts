import { blocksOver } from '../markdown/blocks-in.ts';
import type { Chunk, ScannedPart } from '../markdown/chunk/chunk.ts';
import { headingAt, markOf } from '../markdown/chunk/heading-place.ts';
import type { Block } from '../model/block.ts';
import type { Exercise } from '../model/exercise.ts';
import { type FrontMatter, isKeyless } from '../model/front-matter.ts';
import type { Heading } from '../model/heading.ts';
import type { Lesson, Part } from '../model/lesson.ts';
import { createLineIndex, type LineIndex } from '../model/line-index.ts';
import type { Link, Picture } from '../model/link.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Opening } from '../model/opening.ts';
import type { ReportProblem } from '../model/problem.ts';
import type { Question } from '../model/question.ts';
import type { Reference } from '../model/reference.ts';
import type { Section } from '../model/section.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Span } from '../model/span.ts';
import { lazy } from '../text/lazy.ts';
import { itemOfEntry } from './item-of-entry.ts';
import type { LazyElements } from './lazy-elements.ts';
import { LessonLookup } from './lesson-lookup.ts';
import { type LessonNotes, lessonNotes } from './lesson-notes.ts';
import type { LessonText } from './lesson-text.ts';
import { hasKnownType, type PartOutline } from './outline/lesson-outline.ts';
import { emptyReference } from './read-reference.ts';
import { readSection, sectionBlocks } from './read-section.ts';

/** Builds a lesson from its text. Each list is made on first access, from the text at the time of the call. */
export function buildLesson(text: LessonText, elements: () => LazyElements): Lesson {
  return new TextLesson(text, elements);
}

/** A class for the sake of its hidden class, see `PlacedPart`. */
class TextLesson implements Lesson {
  readonly id: string;
  readonly frontMatter: FrontMatter;
  readonly parts: readonly Part[];
  readonly files: readonly Part[];
  readonly reference: Reference;
  readonly #text: LessonText;
  readonly #elements: () => LazyElements;
  #lookup: Lookup | undefined;
  #title: string | undefined;
  #openings: Lesson['openings'] | undefined;
  #introduction: Lesson['introduction'] | undefined;
  #sections: Lesson['sections'] | undefined;
  #items: LessonItems | undefined;
  #cited: LessonNotes | undefined;
  #headings: readonly Heading[] | undefined;
  #links: readonly Link[] | undefined;
  #pictures: readonly Picture[] | undefined;
  #remarks: readonly Span[] | undefined;
  #withheld: Lesson['withheld'] | undefined;
  #paths: ReadonlySet<string> | undefined;

  constructor(text: LessonText, elements: () => LazyElements) {
    const { parts, frontMatter, reference, options } = text;
    this.#text = text;
    this.#elements = elements;
    this.id = frontMatter.fields.id ?? options.folder ?? 'lesson';
    this.frontMatter = frontMatter.fields;
    this.parts = parts.map((part) => new TextPart(part));
    this.files = reference ? [...this.parts, new TextPart(new WholeFile(reference.file))] : this.parts;
    this.reference = reference?.reference ?? emptyReference;
  }

  get title(): string {
    const { frontMatter, parts, options } = this.#text;
    this.#title ??= frontMatter.titled
      ? frontMatter.fields.title
      : (titleHeading(parts[0]) ?? options.folder ?? 'Lesson');
    return this.#title;
  }
  get openings(): Lesson['openings'] {
    this.#openings ??= this.#text.outlined.flatMap(openingsIn);
    return this.#openings;
  }
  get introduction(): Lesson['introduction'] {
    const [main] = this.#text.outlined;
    this.#introduction ??= main ? blocksOver(main.part, main.introduction.ranges) : [];
    return this.#introduction;
  }
  get sections(): Lesson['sections'] {
    this.#sections ??= readSections(this.#text.outlined);
    return this.#sections;
  }
  get questions(): Lesson['questions'] {
    return this.#read().questions;
  }
  get exercises(): Lesson['exercises'] {
    return this.#read().exercises;
  }
  get notes(): Lesson['notes'] {
    return this.#cite().notes;
  }
  get duplicateNotes(): Lesson['duplicateNotes'] {
    return this.#cite().duplicateNotes;
  }
  get markers(): Lesson['markers'] {
    return this.#cite().markers;
  }
  get withheld(): Lesson['withheld'] {
    this.#withheld ??= this.#text.outlined.flatMap(({ part, withheld }) =>
      blocksOver(
        part,
        withheld.map(({ range }) => range),
      ),
    );
    return this.#withheld;
  }
  get headings(): Lesson['headings'] {
    this.#headings ??= this.#all('headings', ({ level, title }, span) => ({ level, title, span }));
    return this.#headings;
  }
  get links(): Lesson['links'] {
    this.#links ??= this.#all('links', ({ href, text }, span) => ({ href, text, span }));
    return this.#links;
  }
  get pictures(): Lesson['pictures'] {
    this.#pictures ??= this.#all('pictures', ({ src, alt }, span) => ({ src, alt, span }));
    return this.#pictures;
  }
  get remarks(): Lesson['remarks'] {
    this.#remarks ??= this.#all('comments', ({ role }, span) => ({ role, span })).flatMap(({ role, span }) =>
      role === 'remark' ? span : [],
    );
    return this.#remarks;
  }
  get lookup(): Lookup {
    this.#lookup ??= new LessonLookup(this.#elements());
    return this.#lookup;
  }
  get paths(): Lesson['paths'] {
    const { paths } = this.#text.options;
    this.#paths ??= paths && new Set(paths);
    return this.#paths;
  }

  #read(): LessonItems {
    this.#items ??= readItems(this.#text);
    return this.#items;
  }

  #cite(): LessonNotes {
    this.#cited ??= lessonNotes(this.#text.outlined);
    return this.#cited;
  }

  /** One list of all parts, converted to elements of the lesson. */
  #all<K extends 'headings' | 'links' | 'pictures' | 'comments', T>(
    list: K,
    make: (scanned: Chunk[K][number], span: Span) => T,
  ): T[] {
    const all: T[] = [];
    for (const { path, pieces } of this.#text.parts)
      for (const { chunk, start: from } of pieces)
        for (const scanned of chunk[list])
          all.push(make(scanned, { file: path, start: from + scanned.start, end: from + scanned.end }));
    return all;
  }
}

class TextPart implements Part {
  readonly path: string;
  readonly span: Span;
  readonly length: number;
  readonly #part: Pick<ScannedPart, 'text' | 'lines' | 'slice' | 'mayName'>;

  constructor(part: Pick<ScannedPart, 'path' | 'length' | 'text' | 'lines' | 'slice' | 'mayName'>) {
    this.path = part.path;
    this.length = part.length;
    this.span = { file: part.path, start: 0, end: part.length };
    this.#part = part;
  }

  get text(): string {
    return this.#part.text;
  }
  get lines(): LineIndex {
    return this.#part.lines;
  }

  slice(start: number, end: number): string {
    return this.#part.slice(start, end);
  }

  mayName(offset: number): boolean {
    return this.#part.mayName(offset);
  }
}

/** A file that is not stored in chunks. */
class WholeFile {
  readonly path: string;
  readonly text: string;
  readonly length: number;
  #lines: LineIndex | undefined;

  constructor({ path, text }: SourceFile) {
    this.path = path;
    this.text = text;
    this.length = text.length;
  }

  get lines(): LineIndex {
    this.#lines ??= createLineIndex(this.text);
    return this.#lines;
  }

  slice(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  mayName(): boolean {
    return true;
  }
}

function titleHeading(part: ScannedPart | undefined): string | undefined {
  for (const { headings } of part?.chunks ?? []) {
    const heading = headings.find(({ level }) => level === 1);
    if (heading) return heading.title;
  }
  return undefined;
}

function openingsIn({ part, outline }: PartOutline): Opening[] {
  return outline.flatMap(({ kind, at, marked, id, named }) => {
    const heading = headingAt(part, at);
    if (kind === 'exercise' && !hasKnownType(heading.own.mark)) return [];
    const { title, start, end } = heading;
    const headingSpan = { file: part.path, start, end };
    return { kind, id, named, title, mark: marked ? markOf(heading) : undefined, headingSpan };
  });
}

/** The checks report problems found while reading here. */
const quiet: ReportProblem = () => undefined;

/** Reads all sections; their paragraphs are numbered from the first one on, on first access to the blocks of one. */
function readSections(outlined: readonly PartOutline[]): readonly Section[] {
  const entries = outlined.flatMap((part) => part.entries).filter(({ kind }) => kind === 'section');
  const blocks = lazy(() => {
    let paragraph = 0;
    const numbered = (block: Block): Block =>
      block.kind === 'paragraph' ? { ...block, paragraph: ++paragraph } : block;
    return entries.map((entry) => sectionBlocks(entry).map(numbered));
  });
  return entries.map((entry, index) => readSection(entry, quiet, () => blocks()[index] ?? []));
}

interface LessonItems {
  readonly questions: readonly Question[];
  readonly exercises: readonly Exercise[];
}

function readItems({ outlined, frontMatter }: LessonText): LessonItems {
  const keyless = isKeyless(frontMatter.fields);
  const questions: Question[] = [];
  const exercises: Exercise[] = [];
  for (const { entries } of outlined)
    for (const entry of entries) {
      const { item } = itemOfEntry(entry, keyless);
      if (item?.kind === 'question') questions.push(item);
      else if (item) exercises.push(item);
    }
  return { questions, exercises };
}
