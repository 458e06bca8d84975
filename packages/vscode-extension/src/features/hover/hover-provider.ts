import { entryMarkdown, type Hover, hover, type Marker, plainText } from '@marginalia/core';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { toPosition, toRange } from '../../adapters/part-positions.ts';
import type { DocumentLesson } from '../../lessons/document-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonPlace } from '../language/lesson-place.ts';
import { isHoveredElsewhere, isOwnQuestion } from './hovered-elsewhere.ts';

/** What a hover tells of a place in a lesson's file or in a Markdown file with footnotes. */
export function hoverProvider(library: LessonLibrary): vscode.HoverProvider {
  return { provideHover: (document, position, token) => provideHover(library, document, position, token) };
}

/** The hover at a position of a document; the bench measures it as VS Code calls it. */
export async function provideHover(
  library: LessonLibrary,
  document: vscode.TextDocument,
  position: vscode.Position,
  token?: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  if (isOwnQuestion(document, position)) return undefined;
  const found = await lessonPlace(library, document, position, token);
  const result = found && hover(found.lesson, found.names, found.file, found.offset);
  if (!found || !result) return undefined;
  // In a lesson we know more than others do: its other parts, and who else cites the note.
  if (!found.folder && result.kind === 'note') {
    if (await isHoveredElsewhere(document, position, plainText(result.note.body))) return undefined;
  }
  return new vscode.Hover(contents(found, result), toRange(found.part, result.span));
}

function contents(found: DocumentLesson, result: Hover): vscode.MarkdownString[] {
  switch (result.kind) {
    case 'note': {
      const title = vscode.l10n.t('Note {label}', { label: result.note.display });
      const go = link(found, result.note.span, vscode.l10n.t('Go to note'));
      return [
        plain(result.markdown),
        plain([`**${title}**`, go, ...elsewhere(found, result.elsewhere)].join(' · ')),
      ];
    }
    case 'undefined-note':
      return [
        plain(
          vscode.l10n.t('No note has the label “{label}”.', {
            label: `\`${result.label.replaceAll('`', "'")}\``,
          }),
        ),
      ];
    case 'citations':
      return [
        plain(
          result.elsewhere.length > 0
            ? elsewhere(found, result.elsewhere).join(' · ')
            : vscode.l10n.t('No marker cites this note.'),
        ),
      ];
    case 'entry':
      return [plain(result.markdown)];
    case 'element':
      return elementContents(found, result);
    case 'explanation':
      return [plain(`**${escaped(result.word)}** · ${localize(result.means)}`)];
  }
}

type ElementHover = Extract<Hover, { kind: 'element' }>;

function elementContents(found: DocumentLesson, { symbol, uses }: ElementHover): vscode.MarkdownString[] {
  const { kind, element, name } = symbol;
  if (!element) return [plain(vscode.l10n.t('Nothing here has the id “{name}”.', { name: escaped(name) }))];
  const used =
    uses === 0
      ? vscode.l10n.t('Nothing else names it.')
      : uses === 1
        ? vscode.l10n.t('Named in one other place.')
        : vscode.l10n.t('Named in {uses} other places.', { uses });
  if (kind === 'entry') return [plain(entryMarkdown(element)), plain(used)];
  if (kind === 'note') return [];
  const title = link(found, element.headingSpan, element.title || name);
  return [plain(`**${kindName(kind)}** · ${title}`), plain(used)];
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

/** Most places that a hover lists. */
const MOST = 8;

function elsewhere(found: DocumentLesson, markers: readonly Marker[]): string[] {
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

/** A link to a place in the lesson: a plain address, so that the hover needs no trust. */
function link(
  found: DocumentLesson,
  span: { readonly file: string; readonly start: number },
  text: string,
): string {
  const target = found.find(span.file);
  const label = escaped(text);
  if (!target) return label;
  const { line, character } = toPosition(target.part, span.start);
  return `[${label}](${target.uri.with({ fragment: `L${line + 1},${character + 1}` }).toString()})`;
}

function escaped(text: string): string {
  return text.replace(/[\\[\]`*_<>]/g, '\\$&');
}

/** Markdown of an author: no trust, so no command runs from it, and no HTML. */
function plain(markdown: string): vscode.MarkdownString {
  return new vscode.MarkdownString(markdown);
}
