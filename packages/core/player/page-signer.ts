import type { SignatureAlgorithm, Signer } from '../src/ports/signer.ts';
import type { SiteStorage } from './site-storage.ts';

const NAME = 'hand-in key';
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/**
 * The student's key, which this browser makes once and keeps; nobody can read it, this page included.
 *
 * @returns `undefined` where the browser makes no keys: on pages over plain HTTP
 */
export async function pageSigner(storage: SiteStorage): Promise<Signer | undefined> {
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const { publicKey, privateKey } = await keysOf(storage, subtle);
  const algorithm: SignatureAlgorithm = privateKey.algorithm.name === 'Ed25519' ? 'Ed25519' : 'ES256';
  const kind = algorithm === 'Ed25519' ? 'Ed25519' : ECDSA;
  return {
    algorithm,
    publicKey: new Uint8Array(await subtle.exportKey('raw', publicKey)),
    sign: async (bytes) => new Uint8Array(await subtle.sign(kind, privateKey, new Uint8Array(bytes))),
  };
}

async function keysOf(storage: SiteStorage, subtle: SubtleCrypto): Promise<CryptoKeyPair> {
  const kept = await storage.get(NAME);
  if (isKeyPair(kept)) return kept;
  const made = await newKeys(subtle);
  try {
    // Another window may have made one meanwhile.
    await storage.update(NAME, (value) => (isKeyPair(value) ? value : made));
    const keys = await storage.get(NAME);
    return isKeyPair(keys) ? keys : made;
  } catch (error) {
    // Signed with a key for once: better than not at all.
    reportError(error);
    return made;
  }
}

async function newKeys(subtle: SubtleCrypto): Promise<CryptoKeyPair> {
  try {
    return (await subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  } catch {
    // Browsers before 2025 do not know it.
    return subtle.generateKey(ECDSA, false, ['sign', 'verify']);
  }
}

function isKeyPair(value: unknown): value is CryptoKeyPair {
  return (value as CryptoKeyPair | undefined)?.privateKey instanceof CryptoKey;
}
