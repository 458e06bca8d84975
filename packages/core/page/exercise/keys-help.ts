import type { Body, ExerciseStrings } from '@marginalia/core/desk';
import { element } from '../dom/element.ts';
import { controls } from './controls/controls.ts';

/** The keys of the exercise, folded for those who know them. */
export function keysHelp(body: Body, strings: ExerciseStrings): HTMLElement {
  const words = strings[controls[body.type].keys];
  return element('details', { class: 'keys' }, element('summary', {}, strings.keys), element('p', {}, words));
}
