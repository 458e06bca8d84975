import { almostRule } from '../almost-rule.ts';

export const almostMark = almostRule('almost-mark', 'error');
