import type { WriteDatabase } from '../ports/write-database.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * Loads the database of Node.
 *
 * @throws WrongUse if this Node has none whose bytes it gives
 */
export async function loadDatabase(): Promise<WriteDatabase> {
  const { DatabaseSync } = await import('node:sqlite').catch(() => ({ DatabaseSync: undefined }));
  if (!DatabaseSync || typeof DatabaseSync.prototype.serialize !== 'function')
    throw new WrongUse(
      `Node ${process.version} cannot write a database.`,
      'An export for Anki needs a later version, such as Node 26.',
    );
  return (schema, tables) => {
    const database = new DatabaseSync(':memory:');
    try {
      database.exec(schema);
      for (const { name, rows } of tables) {
        const places = (rows[0] ?? []).map(() => '?').join();
        if (places === '') continue;
        const insert = database.prepare(`INSERT INTO ${name} VALUES (${places})`);
        for (const row of rows) insert.run(...row);
      }
      return database.serialize();
    } finally {
      database.close();
    }
  };
}
