import { assert } from 'chai';
import * as vscode from 'vscode';
import { answering } from './answering.ts';
import { expectLoggedError, takeUndeclaredErrors } from './expect-logged-error.ts';

describe('errors that nobody sees', () => {
  it('are heard where a promise is rejected and nobody listens', async () => {
    await expectLoggedError(/nobody listens to this/, async () => {
      // biome-ignore lint/nursery/noFloatingPromises: that is what is tried here
      Promise.reject(new Error('nobody listens to this'));
    });
  });

  it('are heard where the extension logs them, with their cause', async () => {
    const user = answering([]);
    const nowhere = vscode.Uri.parse('nowhere:/lesson');
    await expectLoggedError(/nowhere:/, async () => {
      await vscode.commands.executeCommand('marginalia.runExercise', { folder: nowhere, item: 'any' });
    });
    user.restore();
  });

  it('are said to be faults of ours where they are, with a way to the log', async () => {
    const user = answering([]);
    const item = {
      get folder(): never {
        throw new TypeError('a bug of ours');
      },
      item: 'any',
    };
    await expectLoggedError(/runExercise.*a bug of ours/s, async () => {
      await vscode.commands.executeCommand('marginalia.runExercise', item);
    });
    user.restore();
    assert.match(String(user.asked[0]?.[0]), /^Marginalia could not do this/);
    assert.include(JSON.stringify(user.asked[0]), 'Show Log');
  });

  it('do not pass for a declared one where they are another', async () => {
    await expectLoggedError(/the second/, async () => {
      for (const name of ['the first', 'the second']) {
        // biome-ignore lint/nursery/noFloatingPromises: that is what is tried here
        Promise.reject(new Error(name));
      }
    });
    const left = takeUndeclaredErrors();
    assert.lengthOf(left, 1);
    assert.include(left[0], 'the first');
  });
});
