import { typeCase } from './type-case.ts';

const KEPT = 'Kept. Compare it with the rubric below.';

/** No score, but the words are counted: as many as asked for, too few, too many. */
export const essay = typeCase<string>({
  type: 'essay',
  title: 'Essay',
  exercise: 'x-essay',
  written: `### Essay
<!-- exercise id=x-essay type=essay words=3-6 section=gate -->

Judge the miller.`,
  async mouse(pane, given, keyboard) {
    await pane.get('essay').click();
    await keyboard.type(given);
  },
  async keys(_pane, given, keyboard) {
    await keyboard.type(given);
    await keyboard.press('Control+Enter');
  },
  answers: [
    answer('right', 'He did it for money.'),
    answer('partly', 'Money.'),
    answer('wrong', 'He did it because the duke had paid him.'),
  ],
});

function answer(outcome: 'right' | 'partly' | 'wrong', given: string) {
  return { outcome, given, score: null, verdict: KEPT, response: { type: 'essay', text: given } };
}
