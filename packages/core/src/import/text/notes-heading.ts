const HEADING =
  /^\s*#{0,6}\s*(?:(?:end|foot)?notes?(?:\s+and\s+references|\s+to\s+.{1,60})?|references|(?:end|fu(?:ß|ss))noten|anmerkungen|einzelnachweise|notes\s+de\s+bas\s+de\s+page|notas|note)\s*:?\s*$/i;

/** Whether a line is the heading of a list of notes. */
export function isNotesHeading(text: string): boolean {
  return text.length < 120 && HEADING.test(text);
}
