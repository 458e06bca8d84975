/** One file of the record, as it lies on the disk: perhaps torn, perhaps with a merge conflict in it. */
export interface RecordFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** Something in the record's place that was not read. */
export interface UnreadFile {
  /** Name of the file, or of the folder where that is the trouble. */
  readonly name: string;
  /**
   * `no-file`: a folder, device or pipe, or in place of the folder no folder. `link`: it would be followed to anywhere.
   * `too-large`: more than any record. `unreadable`: the system refused.
   */
  readonly problem: 'no-file' | 'link' | 'too-large' | 'unreadable';
  /** What the system said, for a log. */
  readonly cause?: unknown;
}

/** Where the study record is kept. Each window has its own file and writes no other. */
export interface RecordStore {
  /**
   * Adds text to the end of this window's file, which the first call creates. Rejects where it is not certain that all
   * of it was written; part of it may then stand in the file. Never called again before the last call has ended.
   */
  append(text: string): Promise<void>;
  /**
   * Every file of the record, of all windows and machines, in any order; empty where there is none yet. What cannot be
   * read is named among them and costs nothing else.
   */
  readAll(): Promise<readonly (RecordFile | UnreadFile)[]>;
  /**
   * Keeps a text for good, whole or not at all, where `readAll` does not look.
   *
   * @param name that no other archive has, without a suffix
   * @returns where it is, in the store's own terms
   */
  archive(name: string, text: string): Promise<string>;
}
