import { LiveChecks } from '../check/live/live-checks.ts';
import type { Rule } from '../check/rule.ts';
import { buildLesson } from '../lesson/build-lesson.ts';
import { ChunkIndex } from '../lesson/chunk-index.ts';
import { LazyElements } from '../lesson/lazy-elements.ts';
import type { LessonOptions, LessonText } from '../lesson/lesson-text.ts';
import { orderParts } from '../lesson/order-parts.ts';
import { outlineParts, type PartOutline } from '../lesson/outline/lesson-outline.ts';
import { type FrontMatterReading, readFrontMatter } from '../lesson/read-front-matter.ts';
import { type ScannedReference, scanReference } from '../lesson/read-reference.ts';
import type { ChunkSizes, ScannedPart } from '../markdown/chunk/chunk.ts';
import { editPart, scanPart, type TextChange } from '../markdown/chunk/scan-part.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isKeyless } from '../model/front-matter.ts';
import type { Lesson } from '../model/lesson.ts';
import { LESSON_FILE, REFERENCE_FILE } from '../model/lesson-files.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';
import { lazy } from '../text/lazy.ts';
import type { Steps } from '../turns/in-turns.ts';

/**
 * A lesson that follows its text. Every lesson that it returns is plain, immutable data. The next edit makes a new one,
 * which shares the unchanged parts and costs only the changed ones until more is requested.
 */
export class LiveLesson {
  #options: LessonOptions;
  readonly #sizes: ChunkSizes | undefined;
  readonly #isWanted: (rule: Rule) => boolean;
  #parts = new Map<string, ScannedPart>();
  #reference: ScannedReference | undefined;
  #frontMatter: (FrontMatterReading & { readonly source: string }) | undefined;
  #outlined: readonly PartOutline[] = [];
  readonly #index = new ChunkIndex();
  #checks: { readonly checks: LiveChecks; readonly paths: string } | undefined;
  #present: LessonNow;

  /**
   * @param files of the folder; files that are neither Markdown nor reference.yaml are ignored
   * @param sizes of the chunks, for tests
   * @param isWanted tells of a rule whether to report what it finds
   */
  constructor(
    files: readonly SourceFile[],
    options: LessonOptions = {},
    sizes?: ChunkSizes,
    isWanted: (rule: Rule) => boolean = () => true,
  ) {
    this.#options = options;
    this.#sizes = sizes;
    this.#isWanted = isWanted;
    this.#present = this.#take(files);
  }

  /** The current lesson. Its lists are made on demand. */
  get lesson(): Lesson {
    return this.#present.lesson();
  }

  /** The problems of the lesson, in the order of parts and places. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#present.diagnostics();
  }

  /** Does the same in steps, between which the lesson must not be edited; for an entirely new lesson. */
  checkInSteps(): Steps<readonly Diagnostic[]> {
    return this.#present.checking();
  }

  /** The current lesson, for callers that keep it while the live one changes. */
  get now(): LessonNow {
    return this.#present;
  }

  /** Returns the length of a part in UTF-16 units; `undefined` if the lesson has no such part. */
  lengthOf(path: string): number | undefined {
    return this.#parts.get(path)?.length;
  }

  /** Returns how much of a part is read again if text is appended, in UTF-16 units. */
  lengthAtEnd(path: string): number {
    return this.#parts.get(path)?.chunks.at(-1)?.text.length ?? 0;
  }

  /**
   * Replaces stretches of a part's text.
   *
   * @param changes all refer to the text before any of them, and do not overlap
   */
  edit(path: string, changes: readonly TextChange[]): void {
    let part = this.#parts.get(path);
    if (!part) return;
    for (const change of changes.toSorted((a, b) => b.start - a.start)) part = editPart(part, change);
    this.#parts.set(path, part);
    this.#present = this.#look();
  }

  /** Updates to the current files of the folder; reads only the differences. */
  update(files: readonly SourceFile[], options: LessonOptions): void {
    // The same list of files is the same fact.
    const { paths } = this.#options;
    const same = paths && options.paths?.join('\n') === paths.join('\n');
    this.#options = same ? { ...options, paths } : options;
    this.#present = this.#take(files);
  }

  #take(files: readonly SourceFile[]): LessonNow {
    const main = files.find(({ path }) => path === LESSON_FILE) ?? { path: LESSON_FILE, text: '' };
    const others = files.filter(({ path }) => path !== LESSON_FILE && path.toLowerCase().endsWith('.md'));
    this.#parts = new Map([main, ...others].map((file) => [file.path, this.#scan(file)]));
    const reference = files.find(({ path }) => path === REFERENCE_FILE);
    if (!reference) this.#reference = undefined;
    else if (!isSameFile(this.#reference?.file, reference)) this.#reference = scanReference(reference);
    return this.#look();
  }

  #scan(file: SourceFile): ScannedPart {
    const known = this.#parts.get(file.path);
    if (!known || known.file.encoding !== file.encoding || known.file.tooLarge !== file.tooLarge)
      return scanPart(file, this.#sizes);
    const change = difference(known, file.text);
    return change ? editPart(known, change) : known;
  }

  /** The current lesson, with nothing computed yet. */
  #look(): LessonNow {
    const parts = new Map(this.#parts);
    const reference = this.#reference;
    const options = this.#options;
    const text = lazy((): LessonText => {
      const main = parts.get(LESSON_FILE) as ScannedPart;
      const frontMatter = this.#readFrontMatter(main);
      const ordered = orderParts([...parts.values()], frontMatter.fields.parts);
      const inOrder = [main, ...ordered.parts];
      const outlined = outlineParts(inOrder, this.#outlined);
      this.#outlined = outlined;
      return { parts: inOrder, outlined, frontMatter, missing: ordered.missing, reference, options };
    });
    const lesson: () => Lesson = lazy(() => buildLesson(text(), elements));
    const elements = lazy(() => new LazyElements(text(), lesson, this.#index));
    return {
      lesson,
      diagnostics: lazy(() => this.#checksOf(text()).check(elements())),
      checking: () => this.#checksOf(text()).checkInSteps(elements()),
    };
  }

  #readFrontMatter(main: ScannedPart): FrontMatterReading {
    // Without front matter, missing fields are reported on the first line.
    const source = main.head || String(main.lines.end(0));
    if (this.#frontMatter?.source !== source) {
      const problems: Problem[] = [];
      const read = readFrontMatter(main, (...problem) => problems.push(problem));
      this.#frontMatter = { ...read, problems, source };
    }
    return this.#frontMatter;
  }

  #checksOf(text: LessonText): LiveChecks {
    // Every task is read anew where the lesson becomes an edition.
    const paths = [isKeyless(text.frontMatter.fields), ...text.parts.map(({ path }) => path)].join('\n');
    if (this.#checks?.paths !== paths) this.#checks = { checks: new LiveChecks(this.#isWanted), paths };
    return this.#checks.checks;
  }
}

/** A lesson at one moment; each field is computed on first access. */
export interface LessonNow {
  readonly lesson: () => Lesson;
  readonly diagnostics: () => readonly Diagnostic[];
  /** Finds its problems in steps. */
  readonly checking: () => Steps<readonly Diagnostic[]>;
}

function isSameFile(one: SourceFile | undefined, other: SourceFile): boolean {
  return one?.text === other.text && one.encoding === other.encoding && one.tooLarge === other.tooLarge;
}

/** The one replacement that turns a part into a text; `undefined` if they are equal. */
function difference({ pieces, length }: ScannedPart, text: string): TextChange | undefined {
  let before = 0;
  for (const piece of pieces) {
    if (text.startsWith(piece.text, before)) before += piece.text.length;
    else {
      while (piece.text[before - piece.start] === text[before] && before < piece.start + piece.text.length)
        before++;
      break;
    }
  }
  if (before === length && length === text.length) return undefined;
  let after = 0;
  const most = Math.min(length, text.length) - before;
  for (const piece of pieces.toReversed()) {
    if (after + piece.text.length <= most && text.endsWith(piece.text, text.length - after))
      after += piece.text.length;
    else {
      const own = length - piece.start;
      while (
        after < most &&
        after < own &&
        piece.text.at(-1 - after + own - piece.text.length) === text.at(-1 - after)
      )
        after++;
      break;
    }
  }
  return { start: before, end: length - after, text: text.slice(before, text.length - after) };
}
