import type { Severity } from '../model/diagnostic.ts';
import type { Values } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { type OfferedFix, rightFix } from './fixes/fix.ts';
import type { Rule } from './rule.ts';

/** Longest text that a fix has in its title, in UTF-16 units. */
const LONGEST = 60;

/**
 * A rule about what is nearly something of ours and can only be meant as it. Its values: `what` it looks like, the
 * `problem`, and what stands there `better`, which its fix writes; an empty `better` leaves it to the author, and where there
 * is a `doubt` the author chooses.
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

/** Writes what should stand at a place. */
export function betterFix(span: Span, text: string): OfferedFix {
  const line = text.replace(/\s+/g, ' ').trim();
  const better = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return rightFix('Write {better}', { better }, { span, text });
}

/** What is said of each kind of text that is nearly something of ours, from what stands there. */
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
