import type { Report } from '../check/rule.ts';
import type { Block } from '../model/block.ts';
import type { Exercise } from '../model/exercise.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Heading } from '../model/heading.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Link, Picture } from '../model/link.ts';
import type { Part } from '../model/part.ts';
import type { Question } from '../model/question.ts';
import type { Reference } from '../model/reference.ts';
import type { Section } from '../model/section.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Span } from '../model/span.ts';
import { blocksIn } from './blocks-in.ts';
import { type LessonNotes, lessonNotes } from './lesson-notes.ts';
import type { LessonText } from './lesson-text.ts';
import { createLineIndex, type LineIndex } from './line-index.ts';
import type { OutlinedPart } from './outline-parts.ts';
import { readExercise, readQuestion } from './read-item.ts';
import { emptyReference } from './read-reference.ts';
import { readSection } from './read-section.ts';
import type { Chunk, ScannedPart } from './scanned-part.ts';

/** The lesson that a text makes. Each list is made when it is first asked for, from the text as it was then. */
export function buildLesson(text: LessonText): Lesson {
  return new TextLesson(text);
}

/** A class for the sake of its hidden class, see `PlacedPart`. */
class TextLesson implements Lesson {
  readonly id: string;
  readonly frontMatter: FrontMatter;
  readonly parts: readonly Part[];
  readonly files: readonly Part[];
  readonly reference: Reference;
  readonly #text: LessonText;
  #title: string | undefined;
  #prose: LessonProse | undefined;
  #cited: LessonNotes | undefined;
  #headings: readonly Heading[] | undefined;
  #links: readonly Link[] | undefined;
  #pictures: readonly Picture[] | undefined;
  #remarks: readonly Span[] | undefined;
  #paths: ReadonlySet<string> | undefined;

  constructor(text: LessonText) {
    const { parts, frontMatter, reference, options } = text;
    this.#text = text;
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
  get introduction(): Lesson['introduction'] {
    return this.#read().introduction;
  }
  get sections(): Lesson['sections'] {
    return this.#read().sections;
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
  get paths(): Lesson['paths'] {
    const { paths } = this.#text.options;
    this.#paths ??= paths && new Set(paths);
    return this.#paths;
  }

  #read(): LessonProse {
    this.#prose ??= readProse(this.#text.outlined);
    return this.#prose;
  }

  #cite(): LessonNotes {
    this.#cited ??= lessonNotes(this.#text.outlined);
    return this.#cited;
  }

  /** One list of all parts, made into elements of the lesson. */
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
  readonly #part: Pick<ScannedPart, 'text' | 'lines'>;

  constructor(part: Pick<ScannedPart, 'path' | 'length' | 'text' | 'lines'>) {
    this.path = part.path;
    this.span = { file: part.path, start: 0, end: part.length };
    this.#part = part;
  }

  get text(): string {
    return this.#part.text;
  }
  get lines(): LineIndex {
    return this.#part.lines;
  }
}

/** A file that does not lie in chunks. */
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
}

function titleHeading(part: ScannedPart | undefined): string | undefined {
  for (const { headings } of part?.chunks ?? []) {
    const heading = headings.find(({ level }) => level === 1);
    if (heading) return heading.title;
  }
  return undefined;
}

interface LessonProse {
  readonly introduction: readonly Block[];
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
  readonly exercises: readonly Exercise[];
}

/** Reads all that stands under headings. What is wrong with it the checks have found. */
function readProse(outlined: readonly OutlinedPart[]): LessonProse {
  const quiet: Report = () => undefined;
  const sections: Section[] = [];
  const questions: Question[] = [];
  const exercises: Exercise[] = [];
  let paragraph = 0;
  for (const { entries } of outlined) {
    for (const entry of entries) {
      if (entry.kind === 'section') {
        const section = readSection(entry, quiet);
        const blocks = section.blocks.map((block) =>
          block.kind === 'paragraph' ? { ...block, paragraph: ++paragraph } : block,
        );
        sections.push({ ...section, blocks });
      } else if (entry.kind === 'question') questions.push(readQuestion(entry, quiet));
      else {
        const exercise = readExercise(entry, quiet);
        if (exercise) exercises.push(exercise);
      }
    }
  }
  const [main] = outlined;
  const introduction = main ? blocksIn(main.part, ...main.introduction) : [];
  return { introduction, sections, questions, exercises };
}
