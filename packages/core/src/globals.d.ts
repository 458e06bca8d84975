// The few globals that core uses beyond ES2023. Node, browsers and workers all have them; declaring them here keeps
// both the DOM's and Node's types out of core.
declare class TextDecoder {
  constructor(encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
/** Base64 of a text whose units are bytes. */
declare function btoa(bytes: string): string;
/** The part of WebCrypto that sealed keys and hand-ins need. */
declare const crypto: {
  getRandomValues(bytes: Uint8Array): Uint8Array;
  readonly subtle: {
    importKey(
      format: 'raw',
      bytes: Uint8Array,
      algorithm: 'HKDF',
      extractable: false,
      usages: readonly string[],
    ): Promise<SecretKey>;
    importKey(
      format: 'raw',
      bytes: Uint8Array,
      algorithm: { name: string; namedCurve?: string },
      extractable: false,
      usages: readonly ['verify'],
    ): Promise<SecretKey>;
    verify(
      algorithm: { name: string; hash?: string },
      key: SecretKey,
      signature: Uint8Array,
      bytes: Uint8Array,
    ): Promise<boolean>;
    deriveKey(
      algorithm: { name: 'HKDF'; hash: string; salt: Uint8Array; info: Uint8Array },
      secret: SecretKey,
      kind: { name: 'AES-GCM'; length: number },
      extractable: false,
      usages: readonly string[],
    ): Promise<SecretKey>;
    encrypt(algorithm: SecretAlgorithm, key: SecretKey, bytes: Uint8Array): Promise<ArrayBuffer>;
    decrypt(algorithm: SecretAlgorithm, key: SecretKey, bytes: Uint8Array): Promise<ArrayBuffer>;
  };
};
interface SecretKey {
  readonly type: string;
}
interface SecretAlgorithm {
  readonly name: 'AES-GCM';
  readonly iv: Uint8Array;
  readonly additionalData: Uint8Array;
}
