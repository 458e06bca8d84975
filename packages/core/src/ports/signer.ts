/** Names of signature algorithms: Ed25519 (RFC 8032), and ECDSA on P-256 with SHA-256, as RFC 7518 names it. */
export type SignatureAlgorithm = 'Ed25519' | 'ES256';

/** The key of a student. Each surface keeps it in its own way. */
export interface Signer {
  readonly algorithm: SignatureAlgorithm;
  /** Ed25519: 32 bytes. ES256: the 65 bytes of an uncompressed point (SEC 1, 2.3.3). */
  readonly publicKey: Uint8Array;
  /** Returns the 64 bytes of a signature; for ES256, r and s one after the other. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}
