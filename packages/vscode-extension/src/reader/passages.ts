import type { Lesson } from '@marginalia/core';
import {
  type NeighbourLink,
  PassageRenderer,
  type PassageSurroundings,
  type RenderedPassage,
} from '@marginalia/core/render';
import * as vscode from 'vscode';
import { passageStrings } from '../page/passage-strings.ts';

/** The rendered passages of the lessons that some reader shows. One rendering serves all readers of a lesson. */
export interface Passages {
  /** Takes part in the rendering of a lesson until disposed. */
  of(folder: vscode.Uri): Passage;
}

export interface Passage extends vscode.Disposable {
  render(lesson: Lesson, surroundings: PassageSurroundings): RenderedPassage;
}

interface Shared {
  readonly renderer: PassageRenderer;
  readers: number;
  last?: { readonly lesson: Lesson; readonly names: unknown; readonly passage: RenderedPassage };
}

export function createPassages(): Passages {
  const open = new Map<string, Shared>();
  return {
    of(folder) {
      const key = folder.toString();
      const shared = open.get(key) ?? {
        renderer: new PassageRenderer({ strings: passageStrings(), typography: true, neighbour: addressOf }),
        readers: 0,
      };
      open.set(key, shared);
      shared.readers++;
      const leave = new vscode.Disposable(() => {
        if (--shared.readers === 0) open.delete(key);
      });
      return {
        render(lesson, surroundings) {
          const { last, renderer } = shared;
          if (last?.lesson === lesson && last.names === surroundings.names) return last.passage;
          const passage = renderer.render(lesson, surroundings);
          shared.last = { lesson, names: surroundings.names, passage };
          return passage;
        },
        dispose: () => leave.dispose(),
      };
    },
  };
}

/** A link to another lesson as it stands in the page; who follows it looks whether there is such a lesson. */
function addressOf({ folder, file, anchor }: NeighbourLink): string {
  const path = [...folder.split('/'), file].map(encodeURIComponent).join('/');
  return anchor === '' ? path : `${path}#${encodeURIComponent(anchor)}`;
}
