import { severities } from '../check/apply-settings.ts';
import { createRightFixes } from '../check/fixes/fixes-for.ts';
import type { LessonOptions } from '../lesson/lesson-text.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Fix, TextEdit } from '../model/text-edit.ts';
import { composeEdits, type EditedText } from './compose-edits.ts';
import { type ParsedLesson, parseLesson } from './parse-lesson.ts';
import { TakenSpans } from './taken-spans.ts';

/** Maximum number of rounds: one fix may uncover the next, and two must not undo each other forever. */
const ROUNDS = 20;
/** Maximum number of trial reads per round to find harmful fixes; the remaining fixes are left to a person. */
const TRIALS = 30;

export interface FixAllOptions extends LessonOptions {
  /** Whether to fix a finding. Default: fix all. */
  readonly wanted?: (diagnostic: Diagnostic) => boolean;
}

/** The result of fixing. */
export interface FixedLesson {
  /** Edits of the original files, ready to be one undoable step. */
  readonly edits: readonly TextEdit[];
  /** Number of fixed findings. */
  readonly fixed: number;
  /** The remaining problems of the lesson. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Applies every preferred fix of a lesson, round by round until nothing changes. A fix whose edits touch those of
 * another waits for the next round. Files that a lesson does not have are never edited. Each round takes time
 * proportional to the lesson, apart from the logarithm of its edits.
 */
export function fixAll(
  files: readonly SourceFile[],
  { wanted = () => true, ...options }: FixAllOptions = {},
): FixedLesson {
  const texts = new Map(files.map(({ path, text }) => [path, composeEdits(path, text)]));
  const parse = (): ParsedLesson =>
    parseLesson(
      files.map((file) => ({ ...file, text: texts.get(file.path)?.text ?? file.text })),
      options,
    );
  let parsed = parse();
  let fixed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { severity, fixes } = nextFixes(parsed, wanted);
    const before = new Map([...texts].map(([path, text]) => [path, text.copy()]));
    const restore = (): void => {
      for (const [path, text] of before) texts.set(path, text.copy());
    };
    const harmless = withoutHarm(fixes, (some) => {
      restore();
      apply(some, texts);
      const after = parse();
      return bringsGraver(parsed.diagnostics, after.diagnostics, severity) ? undefined : after;
    });
    if (harmless.fixes.length === 0) {
      restore();
      break;
    }
    fixed += harmless.fixes.length;
    parsed = harmless.after ?? parsed;
  }
  return {
    edits: [...texts.values()].flatMap((text) => text.edits()),
    fixed,
    diagnostics: parsed.diagnostics,
  };
}

/**
 * Returns the fixes of a round that together cause nothing graver than the problems they fix. If they do, splits them
 * until the harmful ones are found.
 *
 * @param attempt applies some of the fixes; returns `undefined` if they do harm
 */
function withoutHarm(
  fixes: readonly Fix[],
  attempt: (fixes: readonly Fix[]) => ParsedLesson | undefined,
): { readonly fixes: readonly Fix[]; readonly after: ParsedLesson | undefined } {
  let good: readonly Fix[] = [];
  let after: ParsedLesson | undefined;
  let last: readonly Fix[] = [];
  const open: (readonly Fix[])[] = fixes.length > 0 ? [fixes] : [];
  for (let trial = 0; trial < TRIALS; trial++) {
    const some = open.pop();
    if (!some) break;
    last = [...good, ...some];
    const found = attempt(last);
    if (found) {
      good = last;
      after = found;
    } else if (some.length > 1) {
      const half = Math.ceil(some.length / 2);
      open.push(some.slice(half), some.slice(0, half));
    }
  }
  // The texts are as the last attempt left them.
  if (good.length > 0 && last !== good) after = attempt(good);
  return { fixes: good, after };
}

/** Whether a rule graver than a severity finds more than before. */
function bringsGraver(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  severity: Diagnostic['severity'],
): boolean {
  const graver = severities.slice(0, severities.indexOf(severity));
  const counts = new Map<string, number>();
  for (const [list, step] of [
    [before, -1],
    [after, 1],
  ] as const)
    for (const { rule, severity: own } of list)
      if (graver.includes(own)) counts.set(rule, (counts.get(rule) ?? 0) + step);
  return [...counts.values()].some((more) => more > 0);
}

function apply(fixes: readonly Fix[], texts: ReadonlyMap<string, EditedText>): void {
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of fixes.flatMap(({ edits }) => edits)) {
    const edits = byFile.get(edit.span.file) ?? [];
    edits.push(edit);
    byFile.set(edit.span.file, edits);
  }
  for (const [path, edits] of byFile) texts.get(path)?.apply(edits);
}

/** Returns the fixes of the gravest findings: an error may hide elements that a lesser fix would have to change too. */
function nextFixes(
  { lesson, diagnostics }: ParsedLesson,
  wanted: (diagnostic: Diagnostic) => boolean,
): { readonly severity: Diagnostic['severity']; readonly fixes: readonly Fix[] } {
  const rightFix = createRightFixes(lesson);
  for (const severity of ['error', 'warning', 'information', 'hint'] as const) {
    const grave = diagnostics.filter((one) => one.severity === severity && wanted(one));
    const fixes = compatible(grave, rightFix);
    if (fixes.length > 0) return { severity, fixes };
  }
  return { severity: 'hint', fixes: [] };
}

/** Returns the right fixes that do not touch one another, in the order of their findings. */
function compatible(
  diagnostics: readonly Diagnostic[],
  rightFix: (diagnostic: Diagnostic) => Fix | undefined,
): Fix[] {
  const chosen = new Set<Fix>();
  const taken = new TakenSpans();
  for (const diagnostic of diagnostics) {
    const fix = rightFix(diagnostic);
    // One fix may resolve many findings.
    if (!fix || fix.edits.length === 0 || chosen.has(fix)) continue;
    if (!fix.edits.every(({ span }) => taken.isClear(span))) continue;
    chosen.add(fix);
    for (const { span } of fix.edits) taken.take(span);
  }
  return [...chosen];
}
