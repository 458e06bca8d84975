import { basename, dirname } from 'node:path';
import { fixesFor } from '../../check/fixes-for.ts';
import { loneDiagnostics } from '../../check/lone-diagnostics.ts';
import { LESSON_FILE } from '../../parse/parse-lesson.ts';
import { describeTrouble } from '../describe-trouble.ts';
import { type LessonFolder, parseLessonFolder, readLessonFolder, readLimited } from '../read-lesson.ts';
import { contentKey } from './content-key.ts';
import { type Finding, findingsOf } from './finding.ts';
import type { Target } from './target.ts';

/** What the checks of all targets share. */
export interface CheckSettings {
  /** Of the program, which the findings depend on too. */
  readonly version: string;
  /** Whether findings come with the right ways out. */
  readonly withFixes: boolean;
  /** Keys whose findings the caller has. */
  readonly known: ReadonlySet<string>;
}

/** What became of one target. */
export interface Outcome {
  /** Stands for all that the findings depend on. */
  readonly key?: string;
  /** Missing where the key is known, and with it the findings. */
  readonly findings?: readonly Finding[];
  /** Why it could not be read, in a sentence. */
  readonly trouble?: string;
}

/** Reads a target and checks it, unless its key is known. */
export async function checkTarget(target: Target, settings: CheckSettings): Promise<Outcome> {
  const { version, withFixes, known } = settings;
  try {
    const folder = await readTarget(target);
    const key = contentKey(folder, `${version} ${target.kind} ${withFixes}`);
    return known.has(key) ? { key } : { key, findings: findingsIn(target, folder, withFixes) };
  } catch (error) {
    const trouble = describeTrouble(error);
    if (trouble === undefined) throw new Error(`The check of ${target.path} failed.`, { cause: error });
    return { trouble };
  }
}

/** A target's files; a file on its own is read as if it were a lesson's only part. */
export async function readTarget({ kind, path }: Target): Promise<LessonFolder> {
  if (kind === 'lesson') return readLessonFolder(path);
  const files = [{ name: LESSON_FILE, ...readLimited(path) }];
  return { path: dirname(path), listing: { paths: [], whole: false }, files };
}

function findingsIn({ kind, path }: Target, folder: LessonFolder, withFixes: boolean): Finding[] {
  const { lesson, diagnostics } = parseLessonFolder(folder);
  const fixesOf: Parameters<typeof findingsOf>[2] = (diagnostic) =>
    fixesFor(diagnostic, lesson).filter(({ preferred }) => preferred);
  const ours = kind === 'lesson' ? diagnostics : loneDiagnostics(diagnostics);
  const findings = findingsOf(ours, lesson.files, withFixes ? fixesOf : undefined);
  return kind === 'lesson' ? findings : findings.map((finding) => renamed(finding, basename(path)));
}

/** A finding in a file that was read under another name. */
function renamed(finding: Finding, file: string): Finding {
  const fixes = finding.fixes?.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, file })),
  }));
  return { ...finding, file, ...(fixes ? { fixes } : {}) };
}
