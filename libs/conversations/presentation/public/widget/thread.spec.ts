import { ApiFailure } from './api-failure.js';
import { Thread } from './thread.js';
import type { ThreadMessage } from './thread-message.js';

const message = (id: string, clientId: string | null = null): ThreadMessage => ({
  id,
  clientId,
  direction: clientId ? 'inbound' : 'outbound',
  authorKind: clientId ? 'contact' : 'bot',
  text: id,
  buttons: [],
  media: [],
  occurredAt: '2026-11-21T10:00:00Z',
});

/** A server with messages, oldest first. */
class FakeServer {
  stored: ThreadMessage[] = [];
  readonly sent: { readonly id: string; readonly text?: string }[] = [];
  readonly asked: Readonly<Record<string, string>>[] = [];
  failure: ApiFailure | undefined;

  messages(query: Readonly<Record<string, string>>) {
    this.asked.push(query);
    const after = this.stored.findIndex(({ id }) => id === query['after']);
    const before = this.stored.findIndex(({ id }) => id === query['before']);
    const all = before < 0 ? this.stored.slice(after + 1) : this.stored.slice(0, before);
    const start = Number(query['cursor'] ?? 0);
    const limit = Number(query['limit']);
    const sorted = query['sort'] === 'place' ? all : [...all].reverse();
    const more = sorted.length > start + limit;
    const nextCursor = more ? String(start + limit) : null;
    return Promise.resolve({ items: sorted.slice(start, start + limit), nextCursor });
  }

  send(sent: { readonly id: string }): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    this.sent.push(sent);
    if (!this.stored.some(({ clientId }) => clientId === sent.id))
      this.stored.push(message(`m-${sent.id}`, sent.id));
    return Promise.resolve();
  }

  upload(): Promise<string> {
    return this.failure ? Promise.reject(this.failure) : Promise.resolve('file-1');
  }
}

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => message(`m${String(from + n)}`));

describe('the thread of a visitor', () => {
  let server: FakeServer;
  let thread: Thread;
  let changed: (() => void) | undefined;

  beforeEach(() => {
    jest.useFakeTimers();
    server = new FakeServer();
    thread = new Thread(server, () => changed?.());
    changed = undefined;
  });
  afterEach(() => jest.useRealTimers());

  const ids = () => thread.messages.map(({ id }) => id);

  /** Lets everything happen that waits for nothing but the server. */
  const settle = () => jest.advanceTimersByTimeAsync(0);

  it('begins with the newest page and goes back page by page', async () => {
    server.stored = numbered(1, 70);
    await thread.refresh();
    expect(ids()).toEqual(numbered(41, 70).map(({ id }) => id));
    expect(thread.hasOlder).toBe(true);
    await thread.older();
    await thread.older();
    expect(ids()).toEqual(server.stored.map(({ id }) => id));
    expect(thread.hasOlder).toBe(false);
  });

  it('has no gap after a long absence, and nothing twice', async () => {
    server.stored = numbered(1, 5);
    await thread.refresh();
    server.stored = numbered(1, 305);
    await thread.refresh();
    expect(ids()).toEqual(server.stored.map(({ id }) => id));
  });

  it('asks once more when it was told of something while it read', async () => {
    const first = thread.refresh();
    await Promise.all([first, thread.refresh(), thread.refresh()]);
    expect(server.asked).toHaveLength(2);
  });

  it('shows a message of its own once: as it is on its way, then as the server has it', async () => {
    thread.write('hello');
    expect(thread.outgoing).toMatchObject([{ text: 'hello', state: 'sending' }]);
    await settle();
    expect(thread.outgoing).toEqual([]);
    expect(thread.messages).toHaveLength(1);
  });

  it('keeps what does not get through, in its order and under its id, until it does', async () => {
    server.failure = new ApiFailure(0);
    thread.write('one');
    thread.write('two');
    await settle();
    expect(thread.outgoing).toMatchObject([
      { text: 'one', state: 'failed', refusal: 'network' },
      { text: 'two' },
    ]);
    const [first] = thread.outgoing;
    server.failure = undefined;
    thread.resume();
    await settle();
    expect(server.sent.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(server.sent[0]?.id).toBe(first?.id);
  });

  it('tries again by itself', async () => {
    server.failure = new ApiFailure(503);
    thread.write('one');
    await settle();
    server.failure = undefined;
    await jest.advanceTimersByTimeAsync(2_000);
    expect(server.sent).toHaveLength(1);
  });

  it('says why a file is refused, and lets what follows go on', async () => {
    server.failure = new ApiFailure(422, 'conversations.file-type-refused');
    thread.attach({ name: 'a.exe' } as File);
    await settle();
    server.failure = undefined;
    thread.write('sorry');
    await settle();
    expect(thread.outgoing).toMatchObject([{ state: 'failed', refusal: 'file-type' }]);
    expect(server.sent).toHaveLength(1);
    thread.discard(thread.outgoing[0]!.id);
    expect(thread.outgoing).toEqual([]);
  });

  it('sends a file that was uploaded with its message', async () => {
    thread.attach({ name: 'knee.png' } as File);
    await settle();
    expect(server.sent).toMatchObject([{ files: ['file-1'] }]);
  });
});
