import { plainText } from '../markdown/plain-text.ts';
import { writtenBlocks, writtenEntry } from '../markdown/written-blocks.ts';
import type { Grade, GradePart, Verdict } from '../model/grade.ts';
import { carried } from './carried.ts';
import type { ExerciseTypeDefinition, Piece } from './exercise-type-definition.ts';
import { listItems } from './list-items.ts';
import { mixed } from './mixed.ts';
import { readOptions } from './options.ts';
import { percent } from './percent.ts';
import { shuffled } from './shuffled.ts';

export interface ChoiceBody {
  readonly type: 'choice';
  readonly several: boolean;
  readonly options: readonly Piece[];
}

/**
 * A task list: one ticked box makes a radio group, several make check boxes; a quote under an option is its feedback.
 */
export const choice: ExerciseTypeDefinition<'choice', ChoiceBody> = {
  type: 'choice',
  means: 'Tick one option, or all that apply: a task list.',
  icon: 'checklist',
  otherNames: ['multiple', 'mc', 'single', 'radio', 'checkbox', 'quiz', 'truefalse'],
  snippet: (stop) => [
    stop('Pick the answer that the passage supports.'),
    [
      `- [x] ${stop('The right answer')}`,
      `  > ${stop('Right, and what in the passage shows it.')}`,
      `- [ ] ${stop('A tempting answer')}`,
      `  > ${stop('Why it tempts, and where the passage says otherwise.')}`,
    ].join('\n'),
    `> [!TIP]\n> ${stop('Where to look again.')}`,
  ],
  hasForm: (block) => block.kind === 'list' && listItems(block).some(({ task }) => task !== undefined),
  entries: { as: 'options', in: 'body' },
  written: 'a list of options, - [x] before a right one and - [ ] before a wrong one',
  read({ mark, body, key, keyless, malformed, almost }) {
    const { list, options, rest } = readOptions(body, almost);
    if (!list) malformed('it has no options with - [ ] and - [x].');
    else if (options.length < 2) malformed('it has fewer than two options.', list.span);
    for (const { task, span } of options) {
      if (task === undefined) malformed('an option has no box: write - [ ] or - [x] before it.', span);
    }
    return {
      type: 'choice',
      options: options.map(({ task: _, ...option }) => option),
      several: keyless ? mark.flag('several') : options.filter((option) => option.right).length > 1,
      prompt: rest,
      key,
    };
  },
  gist({ options }) {
    const words = (chosen: typeof options) => chosen.map(({ text }) => plainText(text));
    return { asked: words(options), right: words(options.filter(({ right }) => right)) };
  },
  empty: () => ({ type: 'choice', picked: [] }),
  key({ options }) {
    const picked = [...options.keys()].filter((index) => options[index]?.right);
    return picked.length > 0 ? { type: 'choice', picked } : undefined;
  },
  /** One: right or wrong. Several: max(0, right picks − wrong picks) ÷ right options, as in Moodle. */
  grade({ options, several }, { picked }) {
    const picks = new Set(picked.filter((index) => index in options));
    const parts: GradePart[] = [];
    for (const [index, { right }] of options.entries()) {
      if (picks.has(index)) parts.push({ of: 'option', index, verdict: right ? 'right' : 'wrong' });
      else if (right) parts.push({ of: 'option', index, verdict: 'missed' });
    }
    const count = (wanted: Verdict) => parts.filter(({ verdict }) => verdict === wanted).length;
    return {
      ...(several
        ? scoreOfSeveral(count('right'), count('wrong'), count('right') + count('missed'))
        : scoreOfOne(count('right'), picks.size)),
      parts,
      feedback: options
        .filter(({ feedback }, index) => picks.has(index) && feedback.length > 0)
        .map(({ feedback }) => feedback),
    };
  },
  keyless: {
    write({ id, options, several }) {
      const texts = options.map(({ text }) => writtenEntry('- [ ] ', writtenBlocks(text), 2));
      const list = mixed(texts, id).map((index) => texts[index]);
      return { flags: several ? ['several'] : [], blocks: [list.join('\n')] };
    },
    holdsKey: ({ options }) => options.some(({ right, feedback }) => right || feedback.length > 0),
    isGraded: false,
  },
  carry({ picked }, from, to) {
    const words = ({ options }: typeof from): string[] => options.map(({ text }) => plainText(text));
    const places = carried(words(from), words(to));
    const moved = picked.filter((index) => index in from.options).map((index) => places[index]);
    return moved.includes(undefined)
      ? undefined
      : { type: 'choice', picked: (moved as number[]).sort((a, b) => a - b) };
  },
  shuffling: {
    arrange: ({ options }, draw) => shuffled(options.length, draw),
    // Picks have no order: equal picks look the same in the record, however they were shuffled.
    mapIndexes: (response, map) => ({ ...response, picked: response.picked.map(map).sort((a, b) => a - b) }),
    movesParts: true,
  },
  distinct: ({ options }) => [
    options.map(({ text, span }) => ({ part: 'option', text: plainText(text), span })),
  ],
  lacksRightAnswer: ({ keyless, options }) =>
    !keyless && options.length > 0 && !options.some(({ right }) => right),
  wantsWords: false,
  answerFirst: ({ several }) =>
    several
      ? { text: 'Pick at least one option first.', values: {} }
      : { text: 'Pick an option first.', values: {} },
  wordsOfPart({ options }, index) {
    const { text = [], feedback = [] } = options[index] ?? {};
    return plainText([...text, ...feedback]);
  },
  feedbackOn: ({ options }, index) => options[index]?.feedback ?? [],
  isInWords: () => false,
  ask: ({ several }) => ({ words: several ? 'pickAll' : 'pickOne' }),
  shown: ({ options, several }, order, { prose }) => ({
    type: 'choice',
    several,
    options: order.map((index) => ({ html: prose(options[index]?.text ?? []) })),
  }),
  alsoAccepted: () => [],
  solution: ({ options }) => ({
    kind: 'entries',
    ordered: false,
    entries: options.filter(({ right }) => right).map(({ text, feedback }) => [[...text, ...feedback]]),
  }),
};

function scoreOfOne(right: number, picked: number): Pick<Grade, 'score' | 'explanation'> {
  if (picked === 0) return { score: 0, explanation: { text: 'No option is picked: 0%.', values: {} } };
  if (picked > 1) {
    return { score: 0, explanation: { text: 'More than one option is picked: 0%.', values: {} } };
  }
  return right === 1
    ? { score: 1, explanation: { text: 'The right option is picked: 100%.', values: {} } }
    : { score: 0, explanation: { text: 'Another option is right: 0%.', values: {} } };
}

function scoreOfSeveral(right: number, wrong: number, options: number): Pick<Grade, 'score' | 'explanation'> {
  const net = right - wrong;
  const score = Math.max(0, net) / options;
  return {
    score,
    explanation: {
      text:
        net < 0
          ? '{right} right − {wrong} wrong, out of {options} right options: less than zero counts as 0%.'
          : '{right} right − {wrong} wrong, out of {options} right options: {net} ÷ {options} = {percent}%.',
      values: { right, wrong, options, net, percent: percent(score) },
    },
  };
}
