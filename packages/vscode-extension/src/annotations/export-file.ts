import type { Lesson } from '@marginalia/core';
import type { PassageSpan } from '@marginalia/core/desk';
import { annotationsToJsonLd, annotationsToMarkdown, type PlacedAnnotations } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { paragraphsOf } from './cite.ts';

/** Returns a lesson's annotations as file text: JSON-LD if the file name ends that way, else Markdown. */
export function exportedText(lesson: Lesson, annotations: PlacedAnnotations, { path }: vscode.Uri): string {
  const about = {
    id: lesson.id,
    title: lesson.title,
    sections: new Map(lesson.sections.map(({ id, title }) => [id, title])),
    cited: (place: PassageSpan) => paragraphsOf(lesson, place),
  };
  if (/\.json(ld)?$/i.test(path))
    return `${JSON.stringify(annotationsToJsonLd(about, annotations), null, 2)}\n`;
  return annotationsToMarkdown(about, annotations, {
    orphans: vscode.l10n.t('No longer found in the passage'),
  });
}
