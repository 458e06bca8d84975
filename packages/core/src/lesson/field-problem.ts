import type * as v from 'valibot';

const words: Readonly<Record<string, string>> = {
  string: 'text; put it in quotes',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list, for example [one, two]',
  Object: 'fields of its own, each indented on a line of its own',
  '(string | number)': 'text or a number',
};

/** Returns the problem with a field of YAML, as the end of a sentence. */
export function fieldProblem(issue: v.BaseIssue<unknown>): string {
  if (issue.received === 'undefined') return 'it is missing.';
  if (issue.type === 'non_empty') return 'it is empty.';
  const expected = words[issue.expected ?? ''];
  if (issue.kind === 'schema' && expected) return `expected ${expected}.`;
  if (issue.type === 'min_value') return `expected ${String(issue.requirement)} or more.`;
  if (issue.type === 'max_value') return `expected ${String(issue.requirement)} or less.`;
  if (issue.type === 'max_length') return `it is longer than ${String(issue.requirement)} characters.`;
  if (issue.type === 'integer') return 'expected a whole number.';
  const message = issue.message.replace(/^E/, 'e');
  return message.endsWith('.') ? message : `${message}.`;
}

/** Returns the path of a field, as in `source.year`. */
export function fieldPath(issue: v.BaseIssue<unknown>): string[] {
  return (issue.path ?? []).map(({ key }) => String(key));
}
