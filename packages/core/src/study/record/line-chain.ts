import { sha256 } from '@noble/hashes/sha2.js';

/** Characters of a link: 132 bits, impossible to guess. */
const LENGTH = 22;

/**
 * The link from an event to the previous one: the first 22 characters of the SHA-256 (FIPS 180-4) of that event's line
 * in UTF-8, without its line break, in base64url (RFC 4648, section 5). Changing or removing a line breaks the chain
 * after it.
 */
export function linkTo(line: string): string {
  const text = btoa(String.fromCharCode(...sha256(new TextEncoder().encode(line))));
  return text.slice(0, LENGTH).replaceAll('+', '-').replaceAll('/', '_');
}
