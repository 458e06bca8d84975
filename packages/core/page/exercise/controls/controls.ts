import type { Body, BodyOf, Response } from '@marginalia/core/desk';
import type { AnswerControl, ControlContext, ControlType } from './answer-control.ts';
import { argumentControl } from './argument-control.ts';
import { choiceControl } from './choice-control.ts';
import { clozeControl } from './cloze-control.ts';
import { essayControl } from './essay-control.ts';
import { evidenceControl } from './evidence-control.ts';
import { matchControl } from './match-control.ts';
import { orderControl } from './order-control.ts';
import { shortControl } from './short-control.ts';

/** The page's control for each type of exercise. */
export const controls: { readonly [T in Response['type']]: ControlType<T> } = {
  choice: choiceControl,
  order: orderControl,
  match: matchControl,
  cloze: clozeControl,
  short: shortControl,
  evidence: evidenceControl,
  argument: argumentControl,
  essay: essayControl,
};

/** Creates the control for an exercise. Only pass it responses of the exercise's own type. */
export function makeControl(body: Body, context: ControlContext): AnswerControl {
  return makeOf<Response['type']>(body, context) as AnswerControl;
}

function makeOf<T extends Response['type']>(body: BodyOf<T>, context: ControlContext): AnswerControl<T> {
  return controls[body.type as T].make(body, context);
}
