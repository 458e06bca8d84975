import type { Severity } from '../model/diagnostic.ts';
import type { Values } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { type OfferedFix, rightFix } from './fixes/fix.ts';
import type { Rule } from './rule.ts';

/** Longest text in the title of a fix, in UTF-16 units. */
const LONGEST = 60;

/**
 * Creates a rule about a near miss of our syntax that can have no other meaning. Its values: `what` it looks like, the
 * `problem`, and a `better` text, which its fix writes. An empty `better` leaves the text to the author; with a `doubt`
 * the author chooses.
 */
export function almostRule(id: string, severity: Severity): Rule {
  return {
    id,
    severity,
    message: 'This looks like {what}, but it is not written correctly: {problem}',
    hint: 'Write it as in the lesson format, so that every program can read it.',
    fixes({ span, message }) {
      const better = String(message.values['better'] ?? '');
      if (better === '') return [];
      return [{ ...betterFix(span, better), preferred: message.values['doubt'] === undefined }];
    },
  };
}

/** Writes the correct text at a place. */
export function betterFix(span: Span, text: string): OfferedFix {
  const line = text.replace(/\s+/g, ' ').trim();
  const better = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return rightFix('Write {better}', { better }, { span, text });
}

/** The values for each kind of near miss, from its source. */
export const almostValues = {
  heading: (written: string): Values => ({
    what: 'a heading',
    problem: 'put a space after the #.',
    better: `${/^#+/.exec(written)?.[0] ?? '#'} `,
  }),
  paragraph: (written: string): Values => ({
    what: 'a paragraph of the note above',
    problem: 'indent it by four spaces.',
    better: written.replace(/^[ \t]*(?=\S)/gm, '    '),
  }),
  alert: (written: string): Values => ({
    what: 'a hint',
    problem: `students read “${written}”; a hint begins with [!TIP].`,
    better: /^\[\s*!?\s*(?:tip|hint)/i.test(written) ? '[!TIP]' : '',
  }),
};
