import { sourceOf, wholeLines } from '../lesson/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';
import { fix, type OfferedFix, rightFix } from './fixes/fix.ts';

/** Tags of the languages whose names are recognised. */
const TAGS =
  'ar be bg ca cs cy da de el en es et eu fa fi fr ga he hi hr hu hy id is it ja ka ko la lt lv mk nl no pl pt ro ru sk sl sq sr sv sw tr uk ur vi zh';

/** Converts a field's value to the required kind: a list of one, a number without its unit, a language's tag. */
export function convertedField(
  lesson: Lesson,
  span: Span,
  field: string,
  problem: string,
): OfferedFix | undefined {
  const line = sourceOf(lesson, wholeLines(lesson, span)).trimEnd();
  const [, before = '', value = ''] = /^(\s*[\w-]+:[ \t]+)([^\s[{|>&*"'][^#]*)$/.exec(line) ?? [];
  if (value === '') return undefined;
  const start = wholeLines(lesson, span).start + before.length;
  const place = { ...span, start, end: start + value.length };
  const text = better(field, problem, value.trim());
  if (text === undefined) return undefined;
  const make = problem.includes('a number') ? fix : rightFix;
  return {
    ...make('Write {text}', { text }, { span: place, text }),
    ...(field === 'language' && { corrects: true }),
  };
}

function better(field: string, problem: string, value: string): string | undefined {
  if (problem.includes('expected a list'))
    return `[${/[,:[\]{}#]/.test(value) ? JSON.stringify(value) : value}]`;
  if (problem.includes('expected a number')) return /^\d+(?:[.,]\d+)?/.exec(value)?.[0].replace(',', '.');
  return field === 'language' ? tagOf(value) : undefined;
}

/** Returns the tag of a language by its name in English, or in itself. */
function tagOf(name: string): string | undefined {
  const wanted = name.toLowerCase();
  const isNamed = (tag: string, by: string): boolean =>
    new Intl.DisplayNames([by], { type: 'language' }).of(tag)?.toLowerCase() === wanted;
  return TAGS.split(' ').find((tag) => isNamed(tag, 'en') || isNamed(tag, tag));
}
