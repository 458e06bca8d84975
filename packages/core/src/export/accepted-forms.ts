import { acceptedPatterns } from '../exercise/accepted-patterns.ts';
import type { LinearPattern } from '../exercise/linear-pattern.ts';
import { normalText } from '../exercise/normal-text.ts';
import { ANYTHING, patternWords } from '../exercise/pattern-words.ts';
import type { Prose } from '../model/block.ts';
import type { ShortExercise } from '../model/exercise.ts';
import { foldLetters } from '../passage/fold-letters.ts';
import type { Lose } from './losses.ts';

export { ANYTHING };

/** Most words that a pattern is expanded to. */
const MOST_WORDS = 64;

/** An answer for a system that compares letters, ignoring case. */
export interface AcceptedForm {
  /** With `ANYTHING` where a pattern accepts anything. */
  readonly text: string;
  /** 1 or 0.5. */
  readonly credit: number;
  readonly feedback: Prose;
}

/**
 * Returns the forms in which people write a wording: unchanged, with characters of every keyboard, without accents, as
 * our grading compares it, each also with a period. All of them are equal to our grading.
 *
 * @param language BCP 47 tag of the lesson's language
 */
export function formsOf(wording: string, language: string): string[] {
  const normal = normalText(wording, language);
  const candidates = writtenForms(wording, normal);
  return candidates.filter((form) => form === wording || normalText(form, language) === normal);
}

/** The forms of several wordings, without duplicates, ignoring case. */
export function distinctForms(wordings: readonly string[], language: string): string[] {
  const known = new Set<string>();
  return wordings
    .flatMap((wording) => formsOf(wording, language))
    .filter((form) => {
      const print = form.toLowerCase();
      return !known.has(print) && known.add(print);
    });
}

/** A text in different spellings, the text itself first; without duplicates, ignoring case. */
function writtenForms(text: string, normal: string): string[] {
  const typed = text.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/[–—−]/g, '-').replace(/\s+/g, ' ');
  const tight = normal.replace(/ ?([%‰#&@/\\*]) ?/g, '$1');
  const forms = [text, typed, foldLetters(typed), normal, tight].flatMap((form) => [
    form.trim(),
    `${form.trim()}.`,
  ]);
  const known = new Set<string>();
  return forms.filter((form) => {
    const print = form.toLowerCase();
    if (form === '' || known.has(print)) return false;
    known.add(print);
    return true;
  });
}

/**
 * Returns the answers that an exercise accepts, expanded; the highest credits first, since the first match counts.
 * Expands patterns that accept few words; for others, reports a loss.
 */
export function acceptedForms({ accepted }: ShortExercise, language: string, lose: Lose): AcceptedForm[] {
  const patterns = acceptedPatterns(accepted);
  const known = new Set<string>();
  return accepted
    .toSorted((one, other) => other.credit - one.credit)
    .flatMap((answer) => {
      const pattern = patterns.get(answer);
      const forms = pattern
        ? formsOfPattern(answer.text, pattern, language, lose)
        : formsOf(answer.text, language);
      return forms.flatMap((text): AcceptedForm[] => {
        const print = text.toLowerCase();
        if (known.has(print)) return [];
        known.add(print);
        return [{ text, credit: answer.credit, feedback: answer.feedback }];
      });
    });
}

function formsOfPattern(source: string, pattern: LinearPattern, language: string, lose: Lose): string[] {
  const words = pattern.problem === undefined ? patternWords(source, MOST_WORDS) : undefined;
  const accepts = (text: string): boolean =>
    pattern.matches(text) || pattern.matches(normalText(text, language));
  if (words)
    return words.flatMap((word) =>
      word.includes(ANYTHING)
        ? [word.trim()].filter((text) => accepts(text.replaceAll(ANYTHING, '')))
        : writtenForms(word, normalText(word, language)).filter(accepts),
    );
  const example = pattern.example?.trim();
  if (!example) {
    lose('pattern-lost', { pattern: source });
    return [];
  }
  lose('pattern-narrowed', { pattern: source, example });
  return [example];
}
