import { element } from '../../dom/element.ts';
import type { ControlContext } from './answer-control.ts';

/** Controls under a legend. Screen readers announce the question and its prompt with the legend on entering. */
export function group(legend: string, context: ControlContext, ...children: Node[]): HTMLFieldSetElement {
  const name = element('legend', { id: 'exercise-legend' }, legend);
  const named = {
    'aria-labelledby': `${context.titleId} exercise-legend`,
    'aria-describedby': context.promptId,
  };
  return element('fieldset', named, name, ...children);
}
