import type { Item } from '../../model/item.ts';
import type { Section } from '../../model/section.ts';
import { idSpan } from '../id-span.ts';
import type { Found, Rule } from '../rule.ts';

export const idFormat: Rule = {
  id: 'id-format',
  severity: 'warning',
  message: 'The id “{id}” is not made of small letters, digits and single hyphens.',
  hint: 'Write “{better}”, before students have begun to work: what they have done hangs on the id.',
  section: look,
  item: look,
};

function look(element: Section | Item, found: Found): void {
  const { id, named } = element;
  if (named && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) found(idSpan(element), { id, better: kebab(id) });
}

function kebab(id: string): string {
  const words = id
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, '$1-')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-') ?? 'a-short-name';
}
