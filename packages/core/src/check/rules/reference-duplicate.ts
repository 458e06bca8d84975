import { fieldSpan } from '../../lesson/source-of.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Entry } from '../../model/reference.ts';
import type { Span } from '../../model/span.ts';
import type { Rule } from '../rule.ts';

export const referenceDuplicate: Rule = {
  id: 'reference-duplicate',
  severity: 'warning',
  message: 'Two entries have the {what} “{name}”. Only the first one is shown.',
  hint: 'Give one of them a different {what}.',
  lesson(lesson, found) {
    const { people, places, terms, events } = lesson.reference;
    const named = [...people, ...places, ...terms];
    const ids = new Map<string, Entry>();
    const names = new Map<string, Entry>();
    for (const entry of [...named, ...events]) {
      const first = ids.get(entry.id);
      if (first) found(idOf(lesson, entry), { what: 'id', name: entry.id }, [idOf(lesson, first)]);
      else ids.set(entry.id, entry);
    }
    for (const entry of named) {
      for (const name of new Set([entry.name, ...entry.aliases])) {
        const first = names.get(name);
        if (first) found(nameOf(lesson, entry, name), { what: 'name', name }, [nameOf(lesson, first, name)]);
        else names.set(name, entry);
      }
    }
  },
};

function idOf(lesson: Lesson, { span, id }: Entry): Span {
  return fieldSpan(lesson, span, 'id', id);
}

function nameOf(lesson: Lesson, entry: Entry, name: string): Span {
  return fieldSpan(lesson, entry.span, name === entry.name ? 'name' : 'aliases', name);
}
