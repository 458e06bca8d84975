import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { mentionsIn } from './mentions.ts';

/** Writes another name wherever what is named at a place is named; nothing is asked, and nothing done elsewhere. */
export function renameEdits(lesson: Lesson, { file, start }: Span, name: string): TextEdit[] {
  const mentions = mentionsIn(lesson).at(file, start)?.symbol.mentions ?? [];
  return mentions.map(({ nameSpan }) => ({ span: nameSpan, text: name }));
}
