import { typeCase } from './type-case.ts';

interface Given {
  readonly claim: string;
  readonly quotation: string;
  readonly reasoning: string;
}

const KEPT = 'Kept. Compare it with the rubric below.';
const claim = 'It was.';
const reasoning = 'Someone paid.';

/** No score, but the quotation is held against the passage. */
export const argument = typeCase<Given>({
  type: 'argument',
  title: 'Argument',
  exercise: 'x-argument',
  written: `### Argument
<!-- exercise id=x-argument type=argument section=gate -->

Was the town betrayed?

<!-- key -->

| What | Good | Fair |
|---|---|---|
| Claim | disputable | clear |`,
  async mouse(pane, given, keyboard) {
    await pane.get('claim').click();
    await keyboard.type(given.claim);
    await pane.get('quotation-0').click();
    await keyboard.type(given.quotation);
    await pane.get('reasoning').click();
    await keyboard.type(given.reasoning);
  },
  async keys(pane, given, keyboard) {
    await keyboard.type(given.claim);
    await keyboard.press('Tab');
    await keyboard.type(given.quotation);
    const focused = () => pane.frame.evaluate(() => document.activeElement?.id);
    while ((await focused()) !== 'exercise-reasoning') await keyboard.press('Tab');
    await keyboard.type(given.reasoning);
    await keyboard.press('Control+Enter');
  },
  answers: [
    answer('right', 'Nobody ever learned who had paid him.', 'The passage contains these words.'),
    answer('partly', 'Nobody ever asked who had paid him.', 'The passage has different words here.'),
    answer('wrong', 'Everybody knew it.', 'These words are not in the passage.'),
  ],
});

function answer(outcome: 'right' | 'partly' | 'wrong', quotation: string, remark: string) {
  const response = { type: 'argument', claim, quotations: [quotation], reasoning };
  return { outcome, given: { claim, quotation, reasoning }, score: null, verdict: KEPT, remark, response };
}
