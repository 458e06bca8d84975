import type { EntryWriting } from '../exercise/exercise-type-definition.ts';
import { exerciseTypes } from '../exercise/exercise-types.ts';
import { fileOf } from '../lesson/source-of.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import { lineBreakOf } from '../model/line-break.ts';
import type { TextEdit } from '../model/text-edit.ts';

/** The effect of Enter at the end of an entry. */
export interface NextEntry {
  /** In one file, in order. */
  readonly edits: readonly TextEdit[];
  /** UTF-16 offset of the caret after the edits. */
  readonly caret: number;
}

/** One way to write entries. */
interface EntryForm {
  /** Pattern of a line, with the author's text as `words`. */
  readonly line: RegExp;
  /** Pattern of the text allowed after the caret. */
  readonly rest: RegExp;
  /** Returns the next line, split at the caret. */
  next(parts: Readonly<Record<string, string>>): readonly [before: string, after: string];
}

const NOTHING = /^[ \t]*$/;
const forms = {
  options: {
    line: /^(?<indent>[ \t]*)(?<sign>[-*+])(?<gap>[ \t]+)\[[ xX]\](?:[ \t]+(?<words>.*))?$/,
    rest: NOTHING,
    next: ({ indent, sign, gap }) => [`${indent}${sign}${gap}[ ] `, ''],
  },
  answers: {
    line: /^(?<indent>[ \t]*)(?<sign>[-*+])(?<gap>[ \t]+)(?:~[ \t]*)?(?<words>.*)$/,
    rest: NOTHING,
    next: ({ indent, sign, gap }) => [`${indent}${sign}${gap}`, ''],
  },
  steps: {
    line: /^(?<indent>[ \t]*)(?<number>\d{1,9})(?<sign>[.)])(?<gap>[ \t]+)(?<words>.*)$/,
    rest: NOTHING,
    next: ({ indent, number, sign, gap }) => [`${indent}${Number(number) + 1}${sign}${gap}`, ''],
  },
  rows: {
    line: /^(?<indent>[ \t]*)\|[ \t|]*(?<words>.*)$/,
    // A row cannot continue on the next line: Enter in its last cell means Enter after it.
    rest: /^[ \t|]*$/,
    next: ({ indent }) => [`${indent}| `, ' |  |'],
  },
} as const satisfies Readonly<Record<EntryWriting, EntryForm>>;

/** A quote under an entry: feedback for whoever gives that answer. */
const FEEDBACK = /^[ \t]+>[ \t]*(?<words>.*)$/;
/** The line between the heads of a table and its rows. */
const RULE = /^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
/** Length of text after the end of an exercise that may still belong to the line of the caret, in UTF-16 units. */
const LINE = 1_000;

/**
 * Returns the effect of Enter at the end of an entry in the list of an exercise, or at the end of feedback under one:
 * begins the next entry, or ends the list if the entry is empty. `undefined` if Enter has no special effect.
 *
 * @param typed number of units after the offset that were typed after Enter: they belong to the next entry
 */
export function nextEntry(lesson: Lesson, file: string, offset: number, typed = 0): NextEntry | undefined {
  const exercise = exerciseAt(lesson, file, offset);
  const entries = exercise && exerciseTypes[exercise.type].entries;
  if (!entries || entries.in !== (isInKey(exercise, offset) ? 'key' : 'body')) return undefined;
  const form: EntryForm = forms[entries.as];
  const start = exercise.headingSpan.end;
  const text = fileOf(lesson, file).slice(start, Math.max(exercise.span.end, offset) + LINE);
  const above = text.slice(0, offset - start).split(/\r\n?|\n/);
  const current = above.pop() ?? '';
  const below = text.slice(offset - start).split(/\r\n?|\n/);
  const behind = below.shift() ?? '';
  const [early, rest] = [behind.slice(0, typed), behind.slice(typed)];
  if (!form.rest.test(rest) || above.filter((line) => FENCE.test(line)).length % 2 === 1) return undefined;

  const eol = lineBreakOf(text);
  const line = { file, start: offset - current.length, end: offset };
  const step = (entry: RegExpExecArray, instead: boolean): NextEntry => {
    const [before, after] = form.next(entry.groups ?? {});
    const span = instead ? line : { ...line, start: offset };
    const gap = instead ? '' : eol;
    const end = offset + behind.length + eol.length;
    const later = entries.as === 'steps' ? countedOn(below, entry, end, file, eol) : [];
    return {
      edits: [{ span, text: gap + before + after }, ...later],
      caret: span.start + gap.length + before.length + typed,
    };
  };

  if (entries.as === 'rows') {
    const whole = current + rest;
    const rows = above.slice(above.findLastIndex((one) => !form.line.test(one)) + 1);
    const isRow = rows.some((one) => RULE.test(one)) || (rows.length > 0 && RULE.test(whole));
    const row = isRow ? form.line.exec(whole) : undefined;
    if (!row) return undefined;
    const toEnd = { ...line, end: offset + behind.length };
    if (row.groups?.['words'] === '')
      return { edits: [{ span: toEnd, text: early }], caret: line.start + typed };
    const [before, after] = form.next(row.groups ?? {});
    const begun = rest + eol + before + early;
    return {
      edits: [{ span: { ...toEnd, start: offset }, text: begun + after }],
      caret: offset + begun.length,
    };
  }
  const entry = form.line.exec(current);
  if (entry) return (entry.groups?.['words'] ?? '').trim() === '' ? ended(line, typed) : step(entry, false);
  const feedback = FEEDBACK.exec(current);
  const owner = feedback ? above.findLast((one) => !/^[ \t]+\S/.test(one) || form.line.test(one)) : undefined;
  const owning = owner === undefined ? null : form.line.exec(owner);
  return owning && feedback ? step(owning, feedback.groups?.['words'] === '') : undefined;
}

/** An entry without words ends its list, and leaves an empty line. */
function ended(line: TextEdit['span'], typed: number): NextEntry {
  return { edits: [{ span: line, text: '' }], caret: line.start + typed };
}

/** Increments the consecutive numbers after a new entry. */
function countedOn(
  below: readonly string[],
  { groups }: RegExpExecArray,
  start: number,
  file: string,
  eol: string,
): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = start;
  let number = Number(groups?.['number']) + 1;
  for (const line of below) {
    const next = forms.steps.line.exec(line)?.groups;
    if (next?.['indent'] === groups?.['indent'] && Number(next?.['number']) === number) {
      const from = at + (next?.['indent']?.length ?? 0);
      edits.push({
        span: { file, start: from, end: from + String(number).length },
        text: String(number + 1),
      });
      number += 1;
    } else if (!/^[ \t]+\S/.test(line)) break;
    at += line.length + eol.length;
  }
  return edits;
}

function exerciseAt({ exercises }: Lesson, file: string, offset: number): Exercise | undefined {
  return exercises.find(
    ({ span, headingSpan }) => span.file === file && headingSpan.end < offset && offset <= span.end,
  );
}

function isInKey({ keySpan }: Exercise, offset: number): boolean {
  return keySpan !== undefined && offset > keySpan.start;
}
