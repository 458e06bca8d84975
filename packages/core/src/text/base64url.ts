import { fromByteArray, toByteArray } from 'base64-js';

/** Writes bytes in base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  return fromByteArray(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes of a text in base64url; none if it is not one. */
export function fromBase64url(text: string): Uint8Array {
  try {
    return toByteArray(text.padEnd(Math.ceil(text.length / 4) * 4, '='));
  } catch {
    return new Uint8Array();
  }
}
