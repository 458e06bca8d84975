import { type Message, say } from '../model/message.ts';
import type { ZipTrouble } from '../zip/open-zip.ts';

/** Why a file is not read as a hand-in. */
export type HandInTrouble =
  | ZipTrouble
  | 'no-hand-in'
  | 'repacked'
  | 'newer'
  | 'members'
  | 'changed'
  | 'unreadable';

/** A file that is not read as a hand-in, with a sentence for people. */
export interface RefusedHandIn {
  readonly kind: 'refused';
  readonly why: HandInTrouble;
  readonly message: Message;
}

const sentences: Readonly<Record<HandInTrouble, Message>> = {
  damaged: say('This file is damaged: it cannot be unpacked as one zip.'),
  'too-large': say('This file is too large for a hand-in, or unpacks to more than one may contain.'),
  encrypted: say('This file is encrypted.'),
  'no-hand-in': say('This file is no hand-in: it contains no “{file}” that can be read.'),
  repacked: say('This hand-in was unpacked and packed again. Hand in the file as it was saved.'),
  newer: say('This hand-in was made by a newer version of Marginalia.'),
  members: say('This hand-in does not contain exactly the files that it lists: “{file}”.'),
  changed: say('“{file}” in this hand-in was changed or damaged after the hand-in was made.'),
  unreadable: say('“{file}” in this hand-in cannot be read.'),
};

/** Most of a name that is told, in UTF-16 units: a stranger has chosen it. */
const LONGEST_NAME = 80;

/** Thrown and caught within the reader alone. */
export class HandInRefused extends Error {
  override readonly name = 'HandInRefused';
  readonly refusal: RefusedHandIn;

  /** @param file name of the member that is to blame */
  constructor(why: HandInTrouble, file = '') {
    super(why);
    this.refusal = {
      kind: 'refused',
      why,
      message: { ...sentences[why], values: { file: file.slice(0, LONGEST_NAME) } },
    };
  }
}
