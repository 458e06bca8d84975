import type { SignatureAlgorithm, Signer } from '../ports/signer.ts';

interface Keys {
  readonly publicKey: object;
  readonly privateKey: object;
}

/** The part of WebCrypto that a student's key needs. */
interface Subtle {
  generateKey(algorithm: object, extractable: boolean, usages: readonly ['sign', 'verify']): Promise<unknown>;
  exportKey(format: 'raw', key: never): Promise<ArrayBuffer>;
  sign(algorithm: object, key: never, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}

/** A new key of a student, for tests. */
export async function handInSigner(algorithm: SignatureAlgorithm): Promise<Signer> {
  const subtle = crypto.subtle as unknown as Subtle;
  const kind =
    algorithm === 'Ed25519' ? { name: 'Ed25519' } : { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = (await subtle.generateKey(kind, false, ['sign', 'verify'])) as Keys;
  return {
    algorithm,
    publicKey: new Uint8Array(await subtle.exportKey('raw', keys.publicKey as never)),
    sign: async (bytes) =>
      new Uint8Array(await subtle.sign(kind, keys.privateKey as never, new Uint8Array(bytes))),
  };
}
