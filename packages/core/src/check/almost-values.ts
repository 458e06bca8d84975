import type { Values } from '../model/problem.ts';

/** What is said of each kind of text that is nearly something of ours, from what stands there. */
export const almostValues = {
  heading: (written: string): Values => ({
    what: 'a heading',
    problem: 'a blank is missing behind the signs #.',
    better: `${/^#+/.exec(written)?.[0] ?? '#'} `,
  }),
  paragraph: (written: string): Values => ({
    what: 'a paragraph of the note above',
    problem: 'it is indented by four blanks.',
    better: written.replace(/^[ \t]*(?=\S)/gm, '    '),
  }),
  alert: (written: string): Values => ({
    what: 'a hint',
    problem: `students read “${written}”; a hint begins with [!TIP].`,
    better: /^\[\s*!?\s*(?:tip|hint)/i.test(written) ? '[!TIP]' : '',
  }),
};
