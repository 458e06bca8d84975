import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Fix, TextEdit } from '../model/text-edit.ts';
import type { LessonOptions } from '../parse/lesson-text.ts';
import { type ParsedLesson, parseLesson } from '../parse/parse-lesson.ts';
import { severities } from './apply-settings.ts';
import { createEditedText, type EditedText } from './edited-text.ts';
import { fixesFor } from './fixes-for.ts';

/** Rounds of mending: one fix may uncover the next, and two must not undo each other for ever. */
const ROUNDS = 20;
/** Fixes that are looked at in one round: one alone may edit the whole lesson. */
const MOST = 2_000;

export interface FixAllOptions extends LessonOptions {
  /** Whether a finding is to be mended; all are if it is left out. */
  readonly wanted?: (diagnostic: Diagnostic) => boolean;
}

/** What mending did. */
export interface FixedLesson {
  /** Edits of the files as they were, ready to be one step that can be undone. */
  readonly edits: readonly TextEdit[];
  /** How many findings were mended. */
  readonly fixed: number;
  /** What is wrong with the lesson afterwards. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes every preferred fix of a lesson, round by round until nothing changes. A fix whose edits touch those of another
 * waits for the next round. Edits of files that a lesson does not have are never made.
 */
export function fixAll(
  files: readonly SourceFile[],
  { wanted = () => true, ...options }: FixAllOptions = {},
): FixedLesson {
  const texts = new Map(files.map(({ path, text }) => [path, createEditedText(path, text)]));
  const parse = (): ParsedLesson =>
    parseLesson(
      files.map((file) => ({ ...file, text: texts.get(file.path)?.text ?? file.text })),
      options,
    );
  let parsed = parse();
  let fixed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const fixes = nextFixes(parsed, wanted);
    if (fixes.length === 0) break;
    fixed += fixes.length;
    apply(
      fixes.flatMap(({ edits }) => edits),
      texts,
    );
    parsed = parse();
  }
  return {
    edits: [...texts.values()].flatMap((text) => text.edits()),
    fixed,
    diagnostics: parsed.diagnostics,
  };
}

function apply(edits: readonly TextEdit[], texts: ReadonlyMap<string, EditedText>): void {
  for (const [path, text] of texts) text.apply(edits.filter(({ span }) => span.file === path));
}

/** The fixes of the gravest findings: an error may hide elements that a lesser fix would have to change too. */
function nextFixes(
  { lesson, diagnostics }: ParsedLesson,
  wanted: (diagnostic: Diagnostic) => boolean,
): Fix[] {
  for (const severity of severities) {
    const grave = diagnostics.filter((one) => one.severity === severity && wanted(one));
    const fixes = compatible({ lesson, diagnostics: grave });
    if (fixes.length > 0) return fixes;
  }
  return [];
}

/** The preferred fixes that do not touch one another, in the order of what they mend. */
function compatible({ lesson, diagnostics }: ParsedLesson): Fix[] {
  const chosen: Fix[] = [];
  const taken = new Map<string, { start: number; end: number }[]>();
  let tried = 0;
  for (const diagnostic of diagnostics) {
    if (tried === MOST) break;
    const fix = fixesFor(diagnostic, lesson).find(({ preferred }) => preferred);
    if (!fix || fix.edits.length === 0) continue;
    tried++;
    const clear = fix.edits.every(({ span }) =>
      (taken.get(span.file) ?? []).every(({ start, end }) => span.end < start || end < span.start),
    );
    if (!clear) continue;
    chosen.push(fix);
    for (const { span } of fix.edits) taken.set(span.file, [...(taken.get(span.file) ?? []), span]);
  }
  return chosen;
}
