import type { Question } from '@marginalia/core';
import { lensName as wordOf } from '@marginalia/core/desk';
import { localize } from '../adapters/localize.ts';

/** A lens in the student's language. */
export function lensName(lens: NonNullable<Question['lens']>): string {
  return localize(wordOf(lens));
}
