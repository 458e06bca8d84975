import type { Lesson } from '../model/lesson.ts';
import { say } from '../model/message.ts';
import type { Entry, Reference } from '../model/reference.ts';
import { type CompletionItem, type CompletionList, MOST_ITEMS } from './completion-item.ts';

const WORD = /(?<![\p{L}\p{M}\p{N}’'-])[\p{L}\p{M}\p{N}’'-]+$/u;
/** Number of letters after which a capitalised word counts as the beginning of a name. */
const ENOUGH = 2;

const kinds: Readonly<Record<Entry['kind'], string>> = {
  person: 'person',
  place: 'place',
  term: 'term',
  event: 'event',
};

interface Form {
  readonly form: string;
  readonly entry: Entry;
}

const forms = new WeakMap<Reference, readonly Form[]>();

/**
 * Completes names of reference.yaml, in any script, for the word before an offset of running text. Offers nothing for a
 * short or lowercase word, so as not to disturb writing. Offers all names if no word has been begun, because this only
 * happens on request.
 */
export function completeName(
  lesson: Lesson,
  file: string,
  offset: number,
  line: string,
): CompletionList | undefined {
  const word = WORD.exec(line)?.[0] ?? '';
  const small = word === word.toLowerCase() && word !== word.toUpperCase();
  if (word !== '' && (small || (word.length < ENOUGH && word.toLowerCase() !== word.toUpperCase())))
    return undefined;
  const items: CompletionItem[] = [];
  for (const { form, entry } of formsOf(lesson.reference)) {
    if (!form.toLowerCase().startsWith(word.toLowerCase()) && !inside(form, word)) continue;
    items.push({
      kind: 'name',
      label: form,
      ...(form === entry.name ? {} : { beside: entry.name }),
      detail: say(kinds[entry.kind]),
      entry,
      insert: form,
    });
    if (items.length > MOST_ITEMS) break;
  }
  if (items.length === 0) return undefined;
  const replace = { file, start: offset - word.length, end: offset };
  return { replace, items: items.slice(0, MOST_ITEMS), incomplete: items.length > MOST_ITEMS };
}

/** Whether a later word of a name begins with a word: "Sung" finds "Kim Il Sung". */
function inside(form: string, word: string): boolean {
  return form
    .toLowerCase()
    .split(/\s+/)
    .some((part) => part.startsWith(word.toLowerCase()));
}

function formsOf(reference: Reference): readonly Form[] {
  const known = forms.get(reference);
  if (known) return known;
  const list = [...reference.people, ...reference.places, ...reference.terms].flatMap((entry): Form[] => {
    const native = entry.kind === 'term' ? [] : (entry.native ?? '').split(' / ').filter(Boolean);
    return [...new Set([entry.name, ...entry.aliases, ...native])].map((form) => ({ form, entry }));
  });
  forms.set(reference, list);
  return list;
}
