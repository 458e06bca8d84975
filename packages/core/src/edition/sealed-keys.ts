import { fromByteArray, toByteArray } from 'base64-js';
import * as v from 'valibot';
import { readReleaseCode } from './release-code.ts';

/** The file of an edition with its encrypted keys. */
export const SEALED_FILE = 'keys.sealed';

const FORMAT = 'marginalia/keys';
const INFO = 'marginalia/keys/1';

/** A file to be written over one of the edition, or beside it. */
export type KeyFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly bytes: Uint8Array };

/** Only what an edition consists of: whoever made the file may not write anywhere else. */
const path = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(
    /^(?:(?![.\s])[\p{L}\p{N} ._-]+\.md|reference\.yaml|media\/(?:picture|file)-\d{1,5}(?:\.[a-z0-9]{1,5})?)$/u,
  ),
);
const contentSchema = v.object({
  v: v.literal(1),
  files: v.pipe(
    v.array(v.union([v.object({ path, text: v.string() }), v.object({ path, base64: v.string() })])),
    v.maxLength(2_000),
  ),
});
const sealedSchema = v.object({
  format: v.literal(FORMAT),
  v: v.literal(1),
  edition: v.string(),
  salt: v.string(),
  iv: v.string(),
  data: v.string(),
});

/**
 * Encrypts the keys of an edition: AES-256-GCM (NIST SP 800-38D) under a key derived by HKDF with SHA-256 (RFC 5869) from
 * the release code, with a random salt and nonce. The name of the edition is authenticated with them.
 *
 * @param code the result of `newReleaseCode`
 *
 * @returns the text of `keys.sealed`
 */
export async function sealKeys(edition: string, files: readonly KeyFile[], code: string): Promise<string> {
  const content = {
    v: 1,
    files: files.map((file) =>
      'text' in file ? file : { path: file.path, base64: fromByteArray(file.bytes) },
    ),
  };
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const encoder = new TextEncoder();
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: encoder.encode(edition) },
    await keyOf(code, salt),
    encoder.encode(JSON.stringify(content)),
  );
  const sealed = {
    format: FORMAT,
    v: 1,
    edition,
    salt: fromByteArray(salt),
    iv: fromByteArray(iv),
    data: fromByteArray(new Uint8Array(data)),
  };
  return `${JSON.stringify(sealed)}\n`;
}

/** The opened keys, or why they stay shut. */
export type OpenedKeys =
  | { readonly kind: 'open'; readonly edition: string; readonly files: readonly KeyFile[] }
  /** `code`: the code is not that of these keys, or the file was changed. `file`: it is no file of sealed keys. */
  | { readonly kind: 'shut'; readonly why: 'code' | 'file' };

/**
 * Decrypts the keys of an edition. The file may come from anywhere.
 *
 * @param code as its user typed it
 */
export async function openKeys(sealed: string, code: string): Promise<OpenedKeys> {
  const outer = v.safeParse(sealedSchema, parsed(sealed));
  if (!outer.success) return { kind: 'shut', why: 'file' };
  const read = readReleaseCode(code);
  if (read === undefined) return { kind: 'shut', why: 'code' };
  const { edition, salt, iv, data } = outer.output;
  let plain: ArrayBuffer;
  try {
    plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: toByteArray(iv), additionalData: new TextEncoder().encode(edition) },
      await keyOf(read, toByteArray(salt)),
      toByteArray(data),
    );
  } catch {
    return { kind: 'shut', why: 'code' };
  }
  const inner = v.safeParse(contentSchema, parsed(new TextDecoder().decode(new Uint8Array(plain))));
  if (!inner.success) return { kind: 'shut', why: 'file' };
  const files = inner.output.files.map(
    (file): KeyFile => ('text' in file ? file : { path: file.path, bytes: bytesOf(file.base64) }),
  );
  return { kind: 'open', edition, files };
}

async function keyOf(code: string, salt: Uint8Array) {
  const { subtle } = crypto;
  const encoder = new TextEncoder();
  const secret = await subtle.importKey('raw', encoder.encode(code), 'HKDF', false, ['deriveKey']);
  return subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: encoder.encode(INFO) },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function bytesOf(base64: string): Uint8Array {
  try {
    return toByteArray(base64);
  } catch {
    return new Uint8Array();
  }
}
