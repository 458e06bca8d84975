/** Where a page keeps what the student does: in this browser, or only as long as the page is open. */
export interface SiteStorage {
  /** Whether it outlives the page. */
  readonly isKept: boolean;
  /** Appends text to a file of the record, which the first call creates. */
  append(file: string, text: string): Promise<void>;
  /** All files of the record, each in the order in which it was written. */
  files(): Promise<ReadonlyMap<string, string>>;
  /** A value under a name; `undefined` for none. */
  get(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
  /** Changes a value into another, between which no other window changes it. `change` gets `undefined` for none. */
  update(name: string, change: (value: unknown) => unknown): Promise<void>;
}

const LINES = 'lines';
const VALUES = 'values';

/** Longest wait for a database, in milliseconds: some browsers never answer. */
const PATIENCE = 10_000;

/**
 * Opens the browser's database; falls back to memory where there is none that answers, as in some browsers for files
 * of the disk.
 *
 * @param student name of one of several students who share the browser; '' for the only one
 */
export async function openStorage(student = ''): Promise<SiteStorage> {
  try {
    const storage = inDatabase(await openDatabase(student === '' ? 'marginalia' : `marginalia ${student}`));
    // Some can be opened, and nothing else.
    await storage.get('');
    return storage;
  } catch {
    return inMemory();
  }
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(LINES, { autoIncrement: true });
      request.result.createObjectStore(VALUES);
    });
    const waiting = setTimeout(() => reject(new Error('The database does not answer.')), PATIENCE);
    request.addEventListener('success', () => {
      clearTimeout(waiting);
      resolve(request.result);
    });
    for (const trouble of ['error', 'blocked'])
      request.addEventListener(trouble, () => reject(request.error ?? new Error('The database is blocked.')));
  });
}

interface Lines {
  readonly file: string;
  readonly text: string;
}

function inDatabase(database: IDBDatabase): SiteStorage {
  // A newer page may change the database: it must not wait for this one.
  database.addEventListener('versionchange', () => database.close());
  const change = <T>(store: string, run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(store, 'readwrite');
      const request = run(transaction.objectStore(store));
      transaction.addEventListener('complete', () => resolve(request.result));
      for (const trouble of ['error', 'abort'])
        transaction.addEventListener(trouble, () => reject(transaction.error));
    });
  return {
    isKept: true,
    async append(file, text) {
      await change(LINES, (store) => store.add({ file, text } satisfies Lines));
    },
    async files() {
      const all: Lines[] = await change(LINES, (store) => store.getAll());
      const files = new Map<string, string>();
      for (const { file, text } of all) files.set(file, (files.get(file) ?? '') + text);
      return files;
    },
    get: (name) => change(VALUES, (store) => store.get(name)),
    async set(name, value) {
      await change(VALUES, (store) => store.put(value, name));
    },
    async update(name, next) {
      let trouble: unknown;
      await change(VALUES, (store) => {
        const request = store.get(name);
        request.addEventListener('success', () => {
          try {
            store.put(next(request.result), name);
          } catch (error) {
            trouble = error;
            store.transaction.abort();
          }
        });
        return request;
      }).catch((error: unknown) => {
        throw trouble ?? error;
      });
    },
  };
}

function inMemory(): SiteStorage {
  const files = new Map<string, string>();
  const values = new Map<string, unknown>();
  return {
    isKept: false,
    async append(file, text) {
      files.set(file, (files.get(file) ?? '') + text);
    },
    files: async () => files,
    get: async (name) => values.get(name),
    async set(name, value) {
      values.set(name, value);
    },
    async update(name, next) {
      values.set(name, next(values.get(name)));
    },
  };
}
