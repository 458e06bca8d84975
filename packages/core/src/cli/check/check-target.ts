import { basename, dirname } from 'node:path';
import { rules } from '../../check/rules.ts';
import { LessonError } from '../../errors.ts';
import { createLessonService } from '../../lesson-service.ts';
import { decodeText } from '../../parse/decode-text.ts';
import { LESSON_FILE, parseLesson } from '../../parse/parse-lesson.ts';
import { folderSource } from '../folder-source.ts';
import { type Finding, findingsOf } from './finding.ts';
import type { Target } from './target.ts';

/** Largest file that is read, in bytes. */
const LIMIT = 8_000_000;

/** What holds in any Markdown file, lesson or not: the rules about notes and their markers. */
const ofNotes = new Set(rules.filter(({ note, marker }) => note || marker).map(({ id }) => id));

/** Checks one target. Rejects with a `LessonError` where it cannot be read. */
export async function checkTarget(target: Target): Promise<readonly Finding[]> {
  return target.kind === 'lesson' ? checkLessonFolder(target.path) : checkFile(target.path);
}

async function checkLessonFolder(folder: string): Promise<readonly Finding[]> {
  const { lesson, diagnostics } = await createLessonService({ source: folderSource, limit: LIMIT }).open(
    folder,
  );
  return findingsOf(diagnostics, lesson?.files ?? []);
}

async function checkFile(path: string): Promise<readonly Finding[]> {
  const name = basename(path);
  const content = await folderSource.read(dirname(path), name, LIMIT);
  if (content?.kind !== 'bytes') throw new LessonError(content ? 'unreadable' : 'not-found', path);
  const { text } = decodeText(content.bytes);
  const { diagnostics } = parseLesson([{ path: LESSON_FILE, text }]);
  const found = findingsOf(
    diagnostics.filter(({ rule }) => ofNotes.has(rule)),
    [{ path: LESSON_FILE, text }],
  );
  return found.map((finding) => ({ ...finding, file: name }));
}
