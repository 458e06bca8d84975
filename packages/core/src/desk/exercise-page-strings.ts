import * as v from 'valibot';

const word = v.string();
/** The page's own texts, translated by the host, still with `{0}`, `{1}`. English beside each. */
export const exerciseStringsSchema = v.object({
  answer: word, // Answer
  tryAgain: word, // Try again
  showAnswer: word, // Show answer
  next: word, // Next
  previous: word, // Previous
  backToPassage: word, // Back to the passage
  position: word, // Exercise {0} of {1}
  hint: word, // Hint {0} of {1}
  showHint: word, // Show hint {0} of {1}
  right: word, // Right
  partly: word, // Partly right
  wrong: word, // Wrong
  missed: word, // Missed
  given: word, // Given
  result: word, // Result
  explanation: word, // Explanation
  rubric: word, // Rubric
  judged: v.optional(word, 'How this is judged'),
  rateYourself: v.optional(word, 'How do you rate it yourself?'),
  keepRating: v.optional(word, 'Keep rating'),
  solution: word, // The answer
  checking: word, // Checking…
  pickOne: word, // Pick one
  pickAll: word, // Tick all that apply
  putInOrder: word, // Put the entries in order
  moveUp: word, // Move up
  moveDown: word, // Move down
  movedTo: word, // Moved to {0} of {1}
  place: word, // {0} of {1}
  match: word, // Choose a match for each
  choose: word, // Choose…
  fillGaps: word, // Fill the gaps
  gap: word, // Gap {0} of {1}
  yourAnswer: word, // Your answer
  yourQuotation: word, // Your quotation
  selectInPassage: word, // Select in the passage
  claim: word, // Claim
  evidence: word, // Evidence
  reasoning: word, // Reasoning
  quotation: word, // Quotation {0}
  addQuotation: word, // Add a quotation
  removeQuotation: word, // Remove quotation {0}
  selectQuotation: word, // Take quotation {0} from the passage
  checkQuotation: word, // Check quotation {0} against the passage
  exact: word, // Word for word
  altered: word, // The passage has different words here
  missing: word, // Not in the passage
  words: word, // Words: {0}
  wordsAsked: word, // Words: {0} (asked for: {1} to {2})
  keys: word, // Keyboard
  keysChoice: word, // 1 to 9 picks an option. Enter answers.
  keysOrder: word, // Alt+Up and Alt+Down move an entry, Up and Down go from one to the next. Enter answers.
  keysField: word, // Enter answers.
  keysText: word, // Ctrl+Enter answers.
  keysPassage: word, // Select in the passage: arrows move, with Shift they select, Enter answers, Escape leaves.
});
export type ExerciseStrings = v.InferOutput<typeof exerciseStringsSchema>;
