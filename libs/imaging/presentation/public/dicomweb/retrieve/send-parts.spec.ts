import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { OutgoingPart } from '../multipart/multipart-writer.js';
import { readyParts, sendMultipart, sendSingle } from './send-parts.js';

/** A reply that keeps what it is to send, as Fastify does until the connection takes it. */
function held() {
  const kept: { body?: Readable } = {};
  const reply = {
    status: () => reply,
    header: () => reply,
    send(body: Readable) {
      kept.body = body;
    },
  };
  return { kept, reply: reply as unknown as FastifyReply };
}

/** Two parts of files that are open, and whether who makes them was told to stop. */
function twoParts() {
  const files = [Readable.from([Buffer.from('one')]), Readable.from([Buffer.from('two')])];
  const made = { stopped: false };
  async function* parts(): AsyncGenerator<OutgoingPart> {
    try {
      for (const content of files)
        yield await Promise.resolve({ headers: { 'Content-Type': 'a/b; c=d' }, content });
    } finally {
      made.stopped = true;
    }
  }
  return { files, made, parts: parts() };
}

const closed = (body: Readable | undefined): Promise<unknown> =>
  new Promise((resolve) => body?.once('close', () => setImmediate(resolve)).destroy());

describe('parts on their way out', () => {
  it('say of which type the first one is', async () => {
    const { parts } = twoParts();
    expect((await readyParts(parts))?.mediaType).toBe('a/b');
  });

  it('are closed when the client goes away before it has read anything', async () => {
    const { files, made, parts } = twoParts();
    const { kept, reply } = held();
    sendMultipart(reply, 'a/b', (await readyParts(parts)) ?? []);
    await closed(kept.body);
    expect([files[0]?.destroyed, made.stopped]).toEqual([true, true]);
  });

  it('are closed when it goes away between the headers of a part and its content', async () => {
    const { files, made, parts } = twoParts();
    const { kept, reply } = held();
    sendMultipart(reply, 'a/b', (await readyParts(parts)) ?? []);
    for await (const piece of kept.body ?? []) {
      expect(String(piece)).toContain('a/b');
      break;
    }
    await new Promise(setImmediate);
    expect([files[0]?.destroyed, made.stopped]).toEqual([true, true]);
  });

  it('are closed when there is one that is sent alone', async () => {
    const { files } = twoParts();
    const { kept, reply } = held();
    sendSingle(reply, { headers: {}, content: files[0] as Readable });
    await closed(kept.body);
    expect(files[0]?.destroyed).toBe(true);
  });
});
