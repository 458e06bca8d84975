import { typeCase } from './type-case.ts';

export const short = typeCase<string>({
  type: 'short',
  title: 'Short',
  exercise: 'x-short',
  written: `### Short
<!-- exercise id=x-short type=short section=gate -->

In which month did the gate open?

<!-- key -->

- June
- ~ summer`,
  async mouse(pane, given, keyboard) {
    await pane.get('short').click();
    await keyboard.type(given);
  },
  async keys(_pane, given, keyboard) {
    await keyboard.type(given);
    await keyboard.press('Enter');
  },
  answers: [
    {
      outcome: 'right',
      given: 'june.',
      score: 1,
      verdict: 'Right: 1 of 1.',
      response: { type: 'short', text: 'june.' },
    },
    {
      outcome: 'partly',
      given: 'the summer',
      score: 0.5,
      verdict: 'Partly right: 0.5 of 1.',
      response: { type: 'short', text: 'the summer' },
    },
    {
      outcome: 'wrong',
      given: 'May',
      score: 0,
      verdict: 'Not right: 0 of 1.',
      response: { type: 'short', text: 'May' },
    },
  ],
});
