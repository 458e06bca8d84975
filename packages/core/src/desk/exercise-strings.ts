import type { Lesson } from '../model/lesson.ts';
import { type Message, say } from '../model/message.ts';
import type { ExerciseStrings, Queue } from './exercise-protocol.ts';
import { isFinish } from './exercise-queue.ts';
import type { Surface } from './surface.ts';

/** The texts of the exercise page, in the user's language; the page itself fills in `{0}` and `{1}`. */
export function exerciseStrings(
  lesson: Lesson,
  queue: Queue | undefined,
  exercise: string,
  { localize }: Pick<Surface, 'localize'>,
): ExerciseStrings {
  return {
    answer: localize(say('Answer')),
    tryAgain: localize(say('Try again')),
    showAnswer: localize(say('Show answer')),
    next: isFinish(lesson, queue, exercise) ? localize(say('Finish')) : localize(say('Next')),
    previous: localize(say('Previous')),
    backToPassage: localize(say('Back to the passage')),
    position: localize(positions[queue?.kind ?? 'lesson']),
    hint: localize(say('Hint {0} of {1}')),
    showHint: localize(say('Show hint {0} of {1}')),
    right: localize(say('Right')),
    partly: localize(say('Partly right')),
    wrong: localize(say('Wrong')),
    missed: localize(say('Missed')),
    given: localize(say('Given')),
    result: localize(say('Result')),
    explanation: localize(say('Explanation')),
    rubric: localize(say('Rubric')),
    judged: localize(say('How this is judged')),
    rateYourself: localize(say('How do you rate it yourself?')),
    keepRating: localize(say('Keep rating')),
    solution: localize(say('The answer')),
    checking: localize(say('Checking…')),
    pickOne: localize(say('Pick one')),
    pickAll: localize(say('Tick all that apply')),
    putInOrder: localize(say('Put the entries in order')),
    moveUp: localize(say('Move up')),
    moveDown: localize(say('Move down')),
    movedTo: localize(say('Moved to {0} of {1}')),
    place: localize(say('{0} of {1}')),
    match: localize(say('Choose a match for each')),
    choose: localize(say('Choose…')),
    fillGaps: localize(say('Fill the gaps')),
    gap: localize(say('Gap {0} of {1}')),
    yourAnswer: localize(say('Your answer')),
    yourQuotation: localize(say('Your quotation')),
    selectInPassage: localize(say('Select in the passage')),
    claim: localize(say('Claim')),
    evidence: localize(say('Evidence')),
    reasoning: localize(say('Reasoning')),
    quotation: localize(say('Quotation {0}')),
    addQuotation: localize(say('Add a quotation')),
    removeQuotation: localize(say('Remove quotation {0}')),
    selectQuotation: localize(say('Take quotation {0} from the passage')),
    checkQuotation: localize(say('Check quotation {0} against the passage')),
    exact: localize(say('Word for word')),
    altered: localize(say('The passage has different words here')),
    missing: localize(say('Not in the passage')),
    words: localize(say('Words: {0}')),
    wordsAsked: localize(say('Words: {0} (asked for: {1} to {2})')),
    keys: localize(say('Keyboard')),
    keysChoice: localize(say('1 to 9 picks an option. Enter answers.')),
    keysOrder: localize(
      say('Alt+Up and Alt+Down move an entry, Up and Down go from one to the next. Enter answers.'),
    ),
    keysField: localize(say('Enter answers.')),
    keysText: localize(say('Ctrl+Enter answers.')),
    keysPassage: localize(
      say('Select in the passage: arrows move, with Shift they select, Enter answers, Escape leaves.'),
    ),
  };
}

const positions: Readonly<Record<Queue['kind'] | 'lesson', Message>> = {
  lesson: say('Exercise {0} of {1}'),
  section: say('Section: exercise {0} of {1}'),
  review: say('Review: exercise {0} of {1}'),
  cram: say('Cram: exercise {0} of {1}'),
};
