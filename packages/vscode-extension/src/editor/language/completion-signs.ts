/** Signs that ask for a list, each with what must stand before the caret for it to be worth an answer. */
export const completionSigns: Readonly<Record<string, RegExp>> = {
  '^': /\[\^$/,
  '-': /<!--$/,
  ' ': /<!--|^\s*(?:- )?[\w-]+:\s*$/,
  '=': /<!--.*=$/,
  '"': /<!--.*="$/,
  '(': /\]\($/,
  '#': /\]\([^)\s]*#$/,
};
