import { once } from 'node:events';
import { startThread } from './start-thread.js';

it('A thread has its memory, finds our modules, and nothing of the environment', async () => {
  const thread = startThread('./testing/tell.thread', import.meta.url, 48);
  const [told] = (await once(thread, 'message')) as [unknown];
  expect(told).toEqual({ environment: [], heap: 48, found: 'function' });
  await thread.terminate();
});
