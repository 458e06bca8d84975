import { type Marker, plainText } from '@marginalia/core';
import {
  boldMarkdown,
  entryMarkdown,
  escapeMarkdown,
  type Hover,
  hover,
  joinMarkdown,
  markdownLink,
  type SafeMarkdown,
} from '@marginalia/core/language';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { markdownString } from '../../adapters/markdown-string.ts';
import { toRange } from '../../adapters/part-positions.ts';
import type { DocumentLesson } from '../../lessons/document-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonPlace } from '../../lessons/lesson-place.ts';
import { markdownOptions, placeAddress } from '../../page/markdown-options.ts';
import type { Courses } from '../course/courses.ts';
import { isHoveredElsewhere, isOwnQuestion } from './hovered-elsewhere.ts';

/** Provides the hover for a place in a lesson's file or in a Markdown file with footnotes. */
export function hoverProvider(library: LessonLibrary, courses: Courses): vscode.HoverProvider {
  return {
    provideHover: async (document, position, token) =>
      (await provideHover(library, document, position, token)) ??
      (await hoverBeside(library, courses, document, position, token)),
  };
}

/** Returns the hover at a position of a document; the benchmark measures it the way VS Code calls it. */
export async function provideHover(
  library: LessonLibrary,
  document: vscode.TextDocument,
  position: vscode.Position,
  token?: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  if (isOwnQuestion(document, position)) return undefined;
  const found = await lessonPlace(library, document, position, token);
  const result = found && hover(found.lesson, found.names, found.file, found.offset, markdownOptions(found));
  if (!found || !result) return undefined;
  // In a lesson we know more than others: its other parts, and other citations of the note.
  if (!found.folder && result.kind === 'note') {
    if (await isHoveredElsewhere(document, position, plainText(result.note.body))) return undefined;
  }
  return new vscode.Hover(contents(found, result), toRange(found.part, result.span));
}

/** Returns the hover of a link to another lesson of the course. */
async function hoverBeside(
  library: LessonLibrary,
  courses: Courses,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  if (token.isCancellationRequested || !document.lineAt(position.line).text.includes('../')) return undefined;
  const found = await lessonPlace(library, document, position, token);
  if (!found?.folder) return undefined;
  const { folder, lesson, file, offset, part } = found;
  const { neighbourHover } = await import('../course/neighbour-links.ts');
  const beside = await neighbourHover(courses, folder, lesson, file, offset);
  return beside && new vscode.Hover(markdownString(beside.markdown), toRange(part, beside.span));
}

function contents(found: DocumentLesson, result: Hover): vscode.MarkdownString[] {
  return markdownOf(found, result).map(markdownString);
}

function markdownOf(found: DocumentLesson, result: Hover): SafeMarkdown[] {
  switch (result.kind) {
    case 'note': {
      const title = boldMarkdown(vscode.l10n.t('Note {label}', { label: result.note.display }));
      const go = link(found, result.note.span, vscode.l10n.t('Go to note'));
      return [result.markdown, joinMarkdown([title, go, ...elsewhere(found, result.elsewhere)], ' · ')];
    }
    case 'undefined-note':
      return [escapeMarkdown(vscode.l10n.t('No note has the label “{label}”.', { label: result.label }))];
    case 'citations':
      return [
        result.elsewhere.length > 0
          ? joinMarkdown(elsewhere(found, result.elsewhere), ' · ')
          : escapeMarkdown(vscode.l10n.t('No marker cites this note.')),
      ];
    case 'entry':
      return [result.markdown];
    case 'element':
      return elementMarkdown(found, result);
    case 'explanation':
      return [joinMarkdown([boldMarkdown(result.word), escapeMarkdown(localize(result.means))], ' · ')];
  }
}

type ElementHover = Extract<Hover, { kind: 'element' }>;

function elementMarkdown(found: DocumentLesson, { symbol, uses }: ElementHover): SafeMarkdown[] {
  const { kind, element, name } = symbol;
  if (!element) return [escapeMarkdown(vscode.l10n.t('Nothing here has the id “{name}”.', { name }))];
  const used = escapeMarkdown(
    uses === 0
      ? vscode.l10n.t('It is not used anywhere else.')
      : uses === 1
        ? vscode.l10n.t('Used in one other place.')
        : vscode.l10n.t('Used in {uses} other places.', { uses }),
  );
  if (kind === 'entry') return [entryMarkdown(element), used];
  const title = link(found, element.headingSpan, element.title || name);
  return [joinMarkdown([boldMarkdown(kindName(kind)), title], ' · '), used];
}

function kindName(kind: 'section' | 'question' | 'exercise'): string {
  switch (kind) {
    case 'section':
      return vscode.l10n.t('Section');
    case 'question':
      return vscode.l10n.t('Question');
    case 'exercise':
      return vscode.l10n.t('Exercise');
  }
}

/** Most places in a hover. */
const MOST = 8;

function elsewhere(found: DocumentLesson, markers: readonly Marker[]): SafeMarkdown[] {
  return markers.slice(0, MOST).map((marker) => link(found, marker.span, holderName(found, marker)));
}

function holderName({ lesson }: DocumentLesson, { holder, span }: Marker): string {
  switch (holder.kind) {
    case 'section':
      return title(lesson.sections, holder.id);
    case 'question':
      return title(lesson.questions, holder.id);
    case 'exercise':
      return title(lesson.exercises, holder.id);
    case 'note':
      return vscode.l10n.t('Note {label}', { label: holder.id });
    case 'introduction':
      return vscode.l10n.t('Introduction');
    case 'part':
      return span.file;
  }
}

function title(elements: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return elements.find((element) => element.id === id)?.title || id;
}

/** A link to a place in the lesson. */
function link(
  { find }: DocumentLesson,
  { file, start }: { readonly file: string; readonly start: number },
  text: string,
): SafeMarkdown {
  const target = find(file);
  const words = escapeMarkdown(text);
  return target ? markdownLink(words, placeAddress(target, start)) : words;
}
