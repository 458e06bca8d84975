import type * as vscode from 'vscode';
import { together } from '../../lifecycle/together.ts';
import type { FeatureContext } from '../feature-context.ts';
import { decorateAnnotations } from './annotation-decorations.ts';
import { createAnnotationLayer } from './annotation-layer.ts';
import { registerAnnotationTree } from './annotation-tree.ts';

/** Highlights and margin notes: over the passage in the readers, in the editors, and in a list. */
export function registerAnnotations(context: FeatureContext): vscode.Disposable {
  const layer = createAnnotationLayer(context.annotations, context.desk);
  return together(
    layer,
    context.readers.addLayer(layer),
    decorateAnnotations(context),
    registerAnnotationTree(context),
  );
}
