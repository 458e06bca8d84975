import type { Question } from '@marginalia/core';
import * as vscode from 'vscode';
import { lensName } from '../lessons/lens-name.ts';

/** Describes what a question asks for: its lens and the time to plan for it. */
export function aboutQuestion({ lens, minutes }: Question): string[] {
  return [
    ...(lens ? [lensName(lens)] : []),
    ...(minutes === undefined ? [] : [vscode.l10n.t('{count} min', { count: minutes })]),
  ];
}
