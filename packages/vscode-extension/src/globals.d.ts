// APIs that Node and Web Workers both have, beyond ES2023; the types of either would allow the other's by mistake.
declare function setTimeout(callback: () => void, milliseconds: number): number;
declare function clearTimeout(timer: number | undefined): void;
declare function setInterval(callback: () => void, milliseconds: number): ReturnType<typeof setTimeout>;
declare function clearInterval(timer: ReturnType<typeof setTimeout> | undefined): void;
declare const performance: { now(): number };
declare const crypto: {
  randomUUID(): string;
  readonly subtle: { digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer> };
};
declare class TextDecoder {
  constructor(encoding: string, options: { fatal: boolean; ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
