import type { Token } from 'markdown-it';
import type { ScannedPart } from '../../markdown/chunk/chunk.ts';

/** A token with its place in a part. */
export interface PartToken {
  readonly token: Token;
  /** Index among all tokens of the part. */
  readonly index: number;
  /** Lines of the part that it covers, from 0, end exclusive; `undefined` for one without a place. */
  readonly map: readonly [from: number, to: number] | undefined;
}

/** All tokens of a part, with their lines counted over the whole of it. */
export function partTokens({ pieces }: ScannedPart): PartToken[] {
  return pieces.flatMap(({ chunk, line, token: before }) =>
    chunk.tokens.map(
      (token, index): PartToken => ({
        token,
        index: before + index,
        map: token.map ? [token.map[0] + line, token.map[1] + line] : undefined,
      }),
    ),
  );
}
