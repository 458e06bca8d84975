import type { Token } from 'markdown-it';

/** Returns a copy of a token, with some fields set. */
export function tokenLike(token: Token, fields: Partial<Token>): Token {
  const { type, tag, nesting, children } = token;
  const Own = token.constructor as typeof Token;
  return Object.assign(new Own(type, tag, nesting), token, { children }, fields);
}
