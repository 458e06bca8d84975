import { checkLesson } from '../check/check-lesson.ts';
import { diagnosticOf, type Report } from '../check/rule.ts';
import { blockTooLong } from '../check/rules/block-too-long.ts';
import { fileEncoding } from '../check/rules/file-encoding.ts';
import { fileTooLarge } from '../check/rules/file-too-large.ts';
import { partMissing } from '../check/rules/part-missing.ts';
import { withoutAllowed } from '../check/without-allowed.ts';
import type { Block } from '../model/block.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Holder } from '../model/note.ts';
import type { Part } from '../model/part.ts';
import type { Question } from '../model/question.ts';
import type { Section } from '../model/section.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Span } from '../model/span.ts';
import { blocksIn } from './blocks-in.ts';
import { checkMarks } from './check-marks.ts';
import { lessonNotes, type OutlinedPart } from './lesson-notes.ts';
import { createMarkReader } from './mark-reader.ts';
import { orderParts } from './order-parts.ts';
import { type OutlineEntry, outline } from './outline.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { markId, readExercise, readQuestion } from './read-item.ts';
import { emptyReference, type ScannedReference, scanReference } from './read-reference.ts';
import { INLINE_LIMIT } from './scan-chunk.ts';
import { scanPart } from './scan-part.ts';
import type { PlacedChunk, ScannedHeading, ScannedPart } from './scanned-part.ts';

export interface ParsedLesson {
  readonly lesson: Lesson;
  /** In the order of parts and places. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ParseOptions {
  /** Name of the folder: the lesson's id where the front matter gives none. */
  readonly folder?: string;
  /** Largest file that the caller reads, in megabytes, for the message about one that is larger. */
  readonly limit?: number;
  /** Paths of all files in the folder, where they are known. */
  readonly paths?: readonly string[];
  /** Scans a file; the default scans anew each time. */
  readonly scan?: (file: SourceFile) => ScannedPart;
  /** The same for reference.yaml. */
  readonly scanReference?: (file: SourceFile) => ScannedReference;
}

/** Name of the file that makes a folder a lesson. */
export const LESSON_FILE = 'lesson.md';
/** Name of the file with people, places, terms and events. */
export const REFERENCE_FILE = 'reference.yaml';

/**
 * Turns the files of a lesson's folder into a lesson. Never throws on what an author wrote: it returns the lesson that
 * it could read, and diagnostics. Files that are neither Markdown nor reference.yaml are ignored.
 */
export function parseLesson(files: readonly SourceFile[], options: ParseOptions = {}): ParsedLesson {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (rule, span, values, related) => {
    diagnostics.push(diagnosticOf(rule, span, values, related));
  };
  const scan = options.scan ?? scanPart;
  const main = scan(files.find((file) => file.path === LESSON_FILE) ?? { path: LESSON_FILE, text: '' });
  const { fields, titled } = readFrontMatter(main, report);
  const ordered = orderParts(files, fields.parts);
  for (const path of ordered.missing) report(partMissing, frontMatterSpan(main, path), { path });
  const scanned = [main, ...ordered.parts.map((file) => scan(file))];

  const sections: Section[] = [];
  const questions: Question[] = [];
  const exercises: Exercise[] = [];
  const outlinedParts: OutlinedPart[] = [];
  const remarks: Span[] = [];
  let introduction: readonly Block[] = [];
  let paragraph = 0;

  for (const part of scanned) {
    const outlined = outline(part);
    const { entries } = outlined;
    if (part === main) introduction = blocksIn(part, ...outlined.introduction);
    for (const { start, end } of checkMarks(part, outlined, report)) {
      remarks.push({ file: part.path, start, end });
    }
    for (const { start, end } of part.overlong)
      report(blockTooLong, { file: part.path, start, end }, { limit: INLINE_LIMIT });
    const ids: string[] = [];
    outlinedParts.push({
      part,
      entries: entries.map((entry, index) => {
        const id = readEntry(part, entry, entry.section === undefined ? undefined : ids[entry.section]);
        ids[index] = id;
        return { entry, holder: { kind: entry.kind, id } satisfies Holder };
      }),
    });
  }
  const reference = files.find((file) => file.path === REFERENCE_FILE);
  for (const { file, length } of scanned) reportFile(file, length);
  if (reference) reportFile(reference, reference.text.length);

  const entries = reference && (options.scanReference ?? scanReference)(reference);
  for (const diagnostic of entries?.diagnostics ?? []) diagnostics.push(diagnostic);

  const parts = scanned.map(partOf);
  const lesson: Lesson = {
    id: fields.id ?? options.folder ?? 'lesson',
    title: titled ? fields.title : (titleHeading(main) ?? options.folder ?? 'Lesson'),
    frontMatter: fields,
    parts,
    files: reference ? [...parts, partOf(reference)] : parts,
    introduction,
    sections,
    headings: scanned.flatMap(({ path, headings }) =>
      headings.map(({ level, title, start, end }) => ({ level, title, span: { file: path, start, end } })),
    ),
    ...lessonNotes(outlinedParts),
    questions,
    exercises,
    reference: entries?.reference ?? emptyReference,
    links: scanned.flatMap(({ path, links }) =>
      links.map(({ href, text, start, end }) => ({ href, text, span: { file: path, start, end } })),
    ),
    pictures: scanned.flatMap(({ path, pictures }) =>
      pictures.map(({ src, alt, start, end }) => ({ src, alt, span: { file: path, start, end } })),
    ),
    remarks,
    paths: options.paths && new Set(options.paths),
  };
  checkLesson(lesson, report);
  return { lesson, diagnostics: inOrder(withoutAllowed(diagnostics, lesson), lesson) };

  function readEntry(part: ScannedPart, entry: OutlineEntry, section: string | undefined): string {
    if (entry.kind === 'section') return addSection(part, entry);
    const list = entry.kind === 'question' ? questions : exercises;
    const fallbackId = `${entry.kind}-${list.length + 1}`;
    if (!entry.mark) return fallbackId;
    const place = { part, entry, mark: entry.mark, section, fallbackId };
    if (entry.kind === 'question') questions.push(readQuestion(place, report));
    else {
      const exercise = readExercise(place, report);
      if (exercise) exercises.push(exercise);
    }
    return markId(entry.mark) ?? fallbackId;
  }

  function addSection(part: ScannedPart, entry: OutlineEntry): string {
    const { heading } = entry;
    if (entry.mark) {
      const reader = createMarkReader(entry.mark, report);
      reader.text('id');
      reader.done();
    }
    const id = markId(entry.mark) ?? `section-${sections.length + 1}`;
    const headingSpan: Span = { file: part.path, start: heading.start, end: heading.end };
    sections.push({
      id,
      named: markId(entry.mark) !== undefined,
      title: heading.title,
      mark: entry.mark,
      level: heading.level,
      span: { file: part.path, start: heading.start, end: entry.end },
      headingSpan,
      heading: headingBlock(part, heading),
      blocks: entry.ranges.flatMap(([from, to]) =>
        blocksIn(part, from, to).map((block) =>
          block.kind === 'paragraph' ? { ...block, paragraph: ++paragraph } : block,
        ),
      ),
    });
    return id;
  }

  function reportFile({ path, encoding, tooLarge }: Omit<SourceFile, 'text'>, length: number): void {
    const span = { file: path, start: 0, end: Math.min(1, length) };
    if (tooLarge !== undefined) {
      const size = Math.round(tooLarge / 1e5) / 10;
      report(fileTooLarge, span, { path, size, limit: options.limit ?? 0 });
    }
    if (encoding && encoding !== 'utf-8') report(fileEncoding, span, { path, encoding });
  }
}

function headingBlock(part: ScannedPart, { token, start, end }: ScannedHeading): Block {
  const piece = part.pieces[part.pieceOf(token)] as PlacedChunk;
  const from = token - piece.token;
  const span = { file: part.path, start, end };
  return { kind: 'heading', span, piece, tokens: piece.tokens, from, to: from + 3 };
}

function partOf({ path, text }: { path: string; text: string }): Part {
  return { path, text, span: { file: path, start: 0, end: text.length } };
}

function titleHeading(part: ScannedPart): string | undefined {
  return part.headings.find((heading) => heading.level === 1)?.title;
}

/** Where the front matter names a path. */
function frontMatterSpan(part: ScannedPart, path: string): { file: string; start: number; end: number } {
  const found = part.head.indexOf(path);
  const start = Math.max(found, 0);
  return { file: part.path, start, end: found < 0 ? part.lines.end(0) : start + path.length };
}

function inOrder(diagnostics: readonly Diagnostic[], lesson: Lesson): Diagnostic[] {
  const order = new Map(
    [...lesson.parts.map((part) => part.path), REFERENCE_FILE].map((path, index) => [path, index]),
  );
  const rank = ({ span }: Diagnostic): number => order.get(span.file) ?? order.size;
  return [...diagnostics].sort((a, b) => rank(a) - rank(b) || a.span.start - b.span.start);
}
