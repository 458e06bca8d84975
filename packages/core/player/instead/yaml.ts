/**
 * In the player, instead of the package `yaml`: a page is sent its front matter and names as JSON, see
 * `packed-lesson.ts`, and JSON is YAML. It saves a quarter of the script.
 */

class Scalar {
  readonly range = null;
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
  toJS(): unknown {
    return this.value;
  }
}

class List {
  readonly range = null;
  readonly items: readonly Node[];
  readonly #value: unknown;
  constructor(value: readonly unknown[]) {
    this.#value = value;
    this.items = value.map(nodeOf);
  }
  toJS(): unknown {
    return this.#value;
  }
}

class Fields {
  readonly range = null;
  readonly items: readonly { readonly key: Scalar; readonly value: Node }[];
  readonly #value: unknown;
  constructor(value: object) {
    this.#value = value;
    this.items = Object.entries(value).map(([key, own]) => ({ key: new Scalar(key), value: nodeOf(own) }));
  }
  toJS(): unknown {
    return this.#value;
  }
}

type Node = Scalar | List | Fields;

function nodeOf(value: unknown): Node {
  if (Array.isArray(value)) return new List(value);
  return typeof value === 'object' && value !== null ? new Fields(value) : new Scalar(value);
}

export const isMap = (node: unknown): node is Fields => node instanceof Fields;
export const isSeq = (node: unknown): node is List => node instanceof List;
export const isScalar = (node: unknown): node is Scalar => node instanceof Scalar;

/** The same shape as a document of the package, as far as the readers of a lesson ask. */
export function parseDocument(text: string): {
  contents: Node | null;
  errors: readonly never[];
  toJS(): unknown;
} {
  const value: unknown = text.trim() === '' ? null : JSON.parse(text);
  return { contents: value === null ? null : nodeOf(value), errors: [], toJS: () => value };
}
