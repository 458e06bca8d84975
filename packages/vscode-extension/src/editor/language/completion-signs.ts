/** Trigger characters, each with what must precede the caret for a completion to be worthwhile. */
export const completionSigns: Readonly<Record<string, RegExp>> = {
  '^': /\[\^$/,
  '-': /<!--$/,
  ' ': /<!--|^\s*(?:- )?[\w-]+:\s*$/,
  '=': /<!--.*=$/,
  '"': /<!--.*="$/,
  '(': /\]\($/,
  '#': /\]\([^)\s]*#$/,
  '/': /\]\((?:\.\.\/)+$/,
};
