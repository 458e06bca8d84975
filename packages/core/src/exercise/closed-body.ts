import type { Block, Prose } from '../model/block.ts';
import type { ExerciseSource } from './exercise-type-definition.ts';

/** The form of a type's answers after the key mark. */
const forms: Readonly<Record<'list' | 'quote' | 'table', (block: Block) => boolean>> = {
  list: ({ kind }) => kind === 'list',
  quote: ({ kind, tokens, from }) => kind === 'quote' && !tokens[from]?.meta?.['alert'],
  table: ({ kind }) => kind === 'table',
};

/**
 * Returns the part of an exercise's body that is the task. Without a key mark, a block in the form of the answers may
 * be them: it is not part of the task until its author says so. Other missing answers are already reported.
 */
export function closedBody(
  { body, rubric, hasKey, keyless, open, undescribed }: ExerciseSource,
  form: keyof typeof forms,
): Prose {
  if (hasKey || keyless) return body;
  const answers = body.filter(forms[form]);
  if (form === 'table') {
    for (const { span } of answers) open(span);
    if (answers.length === 0 && rubric.length === 0) undescribed();
  }
  return body.filter((block) => !answers.includes(block));
}
