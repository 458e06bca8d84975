import * as vscode from 'vscode';
import { escapeHtml } from '../page/escape-html.ts';
import { paragraphNumbers } from '../page/paragraph-numbers.ts';

/** A link from a miss to the paragraphs to reread; '' if the exercise is about none. */
export function wayBack(paragraphs: readonly number[]): string {
  const [first] = paragraphs;
  if (first === undefined) return '';
  const words = vscode.l10n.t('Read {where} again', { where: paragraphNumbers(paragraphs) });
  const { language } = vscode.env;
  return `<p class="way-back" lang="${escapeHtml(language)}"><a href="#paragraph-${first}">${escapeHtml(words)}</a></p>`;
}
