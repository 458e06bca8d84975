import type { SignatureAlgorithm } from '../ports/signer.ts';

/** What WebCrypto calls the algorithms. */
const names = {
  Ed25519: { key: { name: 'Ed25519' }, signature: { name: 'Ed25519' } },
  ES256: {
    key: { name: 'ECDSA', namedCurve: 'P-256' },
    signature: { name: 'ECDSA', hash: 'SHA-256' },
  },
} as const;

/**
 * Checks a signature with WebCrypto.
 *
 * @returns whether it is of these bytes by this key; `undefined` if this system cannot tell
 */
export async function checkSignature(
  algorithm: SignatureAlgorithm,
  publicKey: Uint8Array,
  signature: Uint8Array,
  bytes: Uint8Array,
): Promise<boolean | undefined> {
  // Browsers have it in secure contexts alone.
  const subtle = crypto.subtle as typeof crypto.subtle | undefined;
  if (!subtle) return undefined;
  const { key: keyKind, signature: kind } = names[algorithm];
  try {
    const key = await subtle.importKey('raw', new Uint8Array(publicKey), keyKind, false, ['verify']);
    return await subtle.verify(kind, key, new Uint8Array(signature), new Uint8Array(bytes));
  } catch (error) {
    // Anything else means that the key is none.
    return (error as { readonly name?: string }).name === 'NotSupportedError' ? undefined : false;
  }
}
