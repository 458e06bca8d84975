import { say } from '../model/message.ts';
import type { Question } from '../model/question.ts';
import type { Surface } from './surface.ts';

/** The hints of a question that the student has opened, one by one; the same in card, thread and workbook. */
export interface OpenHints {
  readonly open: readonly { readonly label: string; readonly prose: Question['hints'][number] }[];
  /** Label of the button that opens the next one; `undefined` if there is none. */
  readonly next: string | undefined;
}

/** @param opened how many are open */
export function openHints(
  { hints }: Question,
  opened: number,
  { localize }: Pick<Surface, 'localize'>,
): OpenHints {
  const count = hints.length;
  const open = Math.min(opened, count);
  return {
    open: hints.slice(0, open).map((prose, index) => ({
      label: localize(say('Hint {number} of {count}', { number: index + 1, count })),
      prose,
    })),
    next:
      open < count ? localize(say('Show hint {number} of {count}', { number: open + 1, count })) : undefined,
  };
}
