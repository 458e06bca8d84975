import { takePlace } from '@marginalia/core';
import type * as vscode from 'vscode';
import { type EditContext, editLesson } from './edit-lesson.ts';
import { type EditableElement, elementNow } from './editable-element.ts';

/**
 * Moves a section, question or exercise to the place of another one; a question or exercise also into a section.
 *
 * @param beside what stands in that place; `undefined` for a place out of all sections
 * @returns whether something was changed
 */
export function moveToPlace(
  context: EditContext,
  folder: vscode.Uri,
  element: EditableElement,
  beside: EditableElement | undefined,
): Promise<boolean> {
  return editLesson(context, folder, (lesson) => {
    const found = elementNow(lesson, element);
    const place = beside && elementNow(lesson, beside);
    if (!found || (beside && !place)) return undefined;
    return takePlace(lesson, found, place) ?? { edits: [] };
  });
}
