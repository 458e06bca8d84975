import { divides } from './name-forms.ts';

/** Places at which one name is looked at: a long text of look-alikes must not freeze. */
const PLACES = 1000;

/** Whether words stand in a text as words of their own; taken for granted where it takes long to tell. */
export function standsAlone(words: string, text: string): boolean {
  let at = text.indexOf(words);
  for (let places = 0; at >= 0; places++) {
    if (places === PLACES || (divides(text, at) && divides(text, at + words.length))) return true;
    at = text.indexOf(words, at + 1);
  }
  return false;
}
