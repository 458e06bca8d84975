import type { ExerciseReader } from './exercise-reader.ts';
import { divideFeedback, listItems } from './list-items.ts';

/** A task list; one ticked box is a radio group, several are check boxes; a quote under an option is its feedback. */
export const choice: ExerciseReader<'choice'> = {
  type: 'choice',
  written: 'a list of options, - [x] before a right one and - [ ] before a wrong one',
  read({ part, body, key, malformed }) {
    const list = body.find(
      (block) => block.kind === 'list' && listItems(part, block).some((item) => item.task !== undefined),
    );
    if (!list) malformed('it has no task list with - [ ] and - [x].');
    const items = list ? listItems(part, list) : [];
    if (list && items.length < 2) malformed('it has fewer than two options.', list.span);
    for (const { task, span } of items) {
      if (task === undefined) malformed('an option has no box: write - [ ] or - [x] before it.', span);
    }
    const options = items.map((item) => ({
      ...divideFeedback(part, item.blocks),
      right: item.task === true,
      span: item.span,
    }));
    return {
      type: 'choice',
      options,
      several: options.filter((option) => option.right).length > 1,
      prompt: body.filter((block) => block !== list),
      key,
    };
  },
};
