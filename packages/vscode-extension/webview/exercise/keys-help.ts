import { element } from '../page/element.ts';
import type { Body, ExerciseStrings } from './exercise-protocol.ts';

const keys: Record<Body['type'], keyof ExerciseStrings> = {
  choice: 'keysChoice',
  order: 'keysOrder',
  match: 'keysText',
  cloze: 'keysField',
  short: 'keysField',
  evidence: 'keysPassage',
  argument: 'keysText',
  essay: 'keysText',
};

/** Which keys the exercise knows, folded away for those who know them. */
export function keysHelp(body: Body, strings: ExerciseStrings): HTMLElement {
  const words = strings[keys[body.type]];
  return element('details', { class: 'keys' }, element('summary', {}, strings.keys), element('p', {}, words));
}
