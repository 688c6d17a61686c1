import { unavailable } from '#kernel';
import { unlessUnavailable } from './unless-unavailable.js';

const refuses = () => Promise.reject(unavailable('ai.unavailable', 'No model answers now.'));

describe('what is asked of a model', () => {
  it('is answered by why none answers, so that the local engine goes on', async () => {
    expect(await unlessUnavailable(undefined, refuses)).toEqual({ unavailable: 'ai.unavailable' });
    expect(await unlessUnavailable(new AbortController().signal, refuses)).toEqual({
      unavailable: 'ai.unavailable',
    });
    await expect(unlessUnavailable(undefined, () => Promise.reject(new Error('a fault')))).rejects.toThrow(
      'a fault',
    );
  });

  it('is answered by nothing once whoever asked has given up', async () => {
    const gaveUp = AbortSignal.abort(new Error('the worker stops'));
    await expect(unlessUnavailable(gaveUp, refuses)).rejects.toThrow('the worker stops');
  });
});
