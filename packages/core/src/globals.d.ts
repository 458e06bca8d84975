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
