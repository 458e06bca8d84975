import { type Lesson, type Note, plainText } from '@marginalia/core';

/** Longest beginning of a note that its line shows, in characters. */
const LONGEST = 80;
/** What all notes begin with, as “Editor's note.”, is no longer than this. */
const LEAD = 40;

const leads = new WeakMap<Lesson, string>();

/** How a note begins, but for the words that every note of its lesson begins with. */
export function noteBeginning(lesson: Lesson, note: Note): string {
  const text = plainText(note.body);
  const lead = leadOf(lesson);
  const own = text.length > lead.length && text.startsWith(lead) ? text.slice(lead.length).trim() : text;
  return own.length > LONGEST ? `${own.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : own;
}

function leadOf(lesson: Lesson): string {
  const known = leads.get(lesson);
  if (known !== undefined) return known;
  const texts = lesson.notes.map(({ body }) => plainText(body));
  const [first = ''] = /^[^.:!?]*[.:!?] /.exec(texts[0] ?? '') ?? [];
  const isLead = texts.length > 1 && first.length <= LEAD && texts.every((text) => text.startsWith(first));
  const lead = isLead ? first : '';
  leads.set(lesson, lead);
  return lead;
}
