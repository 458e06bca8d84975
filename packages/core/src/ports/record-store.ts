/** One file of the record, as on the disk: possibly torn, possibly with a merge conflict. */
export interface RecordFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** Something in place of the record that was not read. */
export interface UnreadFile {
  /** Name of the file, or of the folder if that is the problem. */
  readonly name: string;
  /**
   * `no-file`: a folder, device or pipe, or the folder is not a folder. `link`: it could lead anywhere. `too-large`:
   * more than any record. `unreadable`: the system refused.
   */
  readonly problem: 'no-file' | 'link' | 'too-large' | 'unreadable';
  /** The system's error, for a log. */
  readonly cause?: unknown;
}

/** The storage of the study record. Each window has its own file and writes no other. */
export interface RecordStore {
  /**
   * Appends text to this window's file, which the first call creates. Rejects unless all of it was certainly written;
   * part of it may then be in the file. Never called again before the last call has ended.
   */
  append(text: string): Promise<void>;
  /**
   * Returns every file of the record, of all windows and machines, in any order; empty if there is none yet. Unreadable
   * ones are listed too and affect nothing else.
   */
  readAll(): Promise<readonly (RecordFile | UnreadFile)[]>;
  /**
   * Stores a text permanently, completely or not at all, where `readAll` does not look.
   *
   * @param name unique among archives, without a suffix
   *
   * @returns its location, in the store's own terms
   */
  archive(name: string, text: string): Promise<string>;
}
