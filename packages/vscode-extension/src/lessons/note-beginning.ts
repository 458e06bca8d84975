import { type Lesson, type Note, plainText } from '@marginalia/core';

/** Longest excerpt of a note in its line, in characters. */
const LONGEST = 80;
/** Longest beginning that all notes share, such as “Editor's note.”. */
const LEAD = 40;

const leads = new WeakMap<Lesson, string>();

/** Returns how a note begins, without the words that every note of its lesson begins with. */
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
