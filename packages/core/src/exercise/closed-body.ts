import type { Block, Prose } from '../model/block.ts';
import type { ExerciseSource } from './exercise-type-definition.ts';

/** The form that the answers of a type have behind the key mark. */
const forms: Readonly<Record<'list' | 'quote' | 'table', (block: Block) => boolean>> = {
  list: ({ kind }) => kind === 'list',
  quote: ({ kind, tokens, from }) => kind === 'quote' && !tokens[from]?.meta?.['alert'],
  table: ({ kind }) => kind === 'table',
};

/**
 * What of an exercise's body is the task. Where there is no key mark, a block that has the form of the answers may be
 * them: it is no part of the task until its author says so. Where the answers are missing otherwise, that is told already.
 */
export function closedBody({ body, hasKey, open, keyless }: ExerciseSource, form: keyof typeof forms): Prose {
  if (hasKey) return body;
  const answers = body.filter(forms[form]);
  if (form === 'table') {
    for (const { span } of answers) open(span);
    if (answers.length === 0) keyless();
  }
  return body.filter((block) => !answers.includes(block));
}
