import { typeCase } from './type-case.ts';

export const cloze = typeCase<readonly string[]>({
  type: 'cloze',
  title: 'Cloze',
  exercise: 'x-cloze',
  written: `### Cloze
<!-- exercise id=x-cloze type=cloze points=2 section=walls -->

The walls were **old|ancient**, the wells **deep**.`,
  async mouse(pane, given, keyboard) {
    for (const [gap, word] of given.entries()) {
      await pane.get(`gap-${gap}`).click();
      await keyboard.type(word);
    }
  },
  async keys(_pane, given, keyboard) {
    for (const [gap, word] of given.entries()) {
      if (gap > 0) await keyboard.press('Tab');
      await keyboard.type(word);
    }
    await keyboard.press('Enter');
  },
  answers: [
    {
      outcome: 'right',
      given: ['Ancient', 'deep'],
      score: 1,
      verdict: 'Right: 2 of 2.',
      response: { type: 'cloze', gaps: ['Ancient', 'deep'] },
    },
    {
      outcome: 'partly',
      given: ['old', 'dry'],
      score: 0.5,
      verdict: 'Partly right: 1 of 2.',
      response: { type: 'cloze', gaps: ['old', 'dry'] },
    },
    {
      outcome: 'wrong',
      given: ['new', ''],
      score: 0,
      verdict: 'Not right: 0 of 2.',
      response: { type: 'cloze', gaps: ['new', ''] },
    },
  ],
});
