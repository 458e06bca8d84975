/** A table with its rows, in the order of its columns. */
export interface DatabaseTable {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * Writes an SQLite database: runs a schema, then inserts rows.
 *
 * @returns the bytes of its file
 */
export type WriteDatabase = (schema: string, tables: readonly DatabaseTable[]) => Uint8Array;
