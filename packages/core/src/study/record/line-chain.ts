import { sha256 } from '@noble/hashes/sha2.js';

/** Characters of a link: 132 bits, which nobody hits by trying. */
const LENGTH = 22;

/**
 * What an event says of the one before it: the first 22 characters of the SHA-256 (FIPS 180-4) of that event's line in
 * UTF-8, without its line break, in base64url (RFC 4648, section 5). Whoever changes or removes a line breaks the chain
 * behind it.
 */
export function linkTo(line: string): string {
  const text = btoa(String.fromCharCode(...sha256(new TextEncoder().encode(line))));
  return text.slice(0, LENGTH).replaceAll('+', '-').replaceAll('/', '_');
}
