import { type Hover, hover, type Marker } from '@marginalia/core';
import * as vscode from 'vscode';
import { toOffset, toPosition, toRange } from '../../adapters/part-positions.ts';
import { type DocumentLesson, documentLesson } from '../../lessons/document-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { FeatureContext } from '../feature-context.ts';
import { markdownSelector } from '../markdown-selector.ts';

/** Hovers in the Markdown editor: the note behind a marker, where a note is cited, the card behind a name. */
export function registerHover({ library }: FeatureContext): vscode.Disposable {
  return vscode.languages.registerHoverProvider(markdownSelector, {
    provideHover: (document, position, token) => provideHover(library, document, position, token),
  });
}

/** The hover at a position of a document; the bench measures it as VS Code calls it. */
export async function provideHover(
  library: LessonLibrary,
  document: vscode.TextDocument,
  position: vscode.Position,
  token?: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  const found = await documentLesson(library, document);
  if (!found || token?.isCancellationRequested) return undefined;
  const { lesson, names, part } = found;
  const result = hover(lesson, names, part.path, toOffset(part, position));
  return result && new vscode.Hover(contents(found, result), toRange(part, result.span));
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
  const label = text.replace(/[\\[\]`*_<>]/g, '\\$&');
  if (!target) return label;
  const { line, character } = toPosition(target.part, span.start);
  return `[${label}](${target.uri.with({ fragment: `L${line + 1},${character + 1}` }).toString()})`;
}

/** Markdown of an author: no trust, so no command runs from it, and no HTML. */
function plain(markdown: string): vscode.MarkdownString {
  return new vscode.MarkdownString(markdown);
}
