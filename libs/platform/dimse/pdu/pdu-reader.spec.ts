import fc from 'fast-check';
import { DimseFailure } from '../dimse-failure.js';
import { DEFAULT_DIMSE_LIMITS } from '../dimse-limits.js';
import { ByteSource } from './byte-source.js';
import { type PduEvent, PduReader } from './pdu-reader.js';
import { shortPdus } from './short-pdus.js';

async function* pieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length)
    yield await Promise.resolve(bytes.subarray(at, at + length));
}

async function read(bytes: Buffer, piece = 16_384): Promise<PduEvent[]> {
  const reader = new PduReader(new ByteSource(pieces(bytes, piece)), DEFAULT_DIMSE_LIMITS);
  const events: PduEvent[] = [];
  for (;;) {
    const event = await reader.next();
    if (!event) return events;
    events.push(event);
  }
}

/** A P-DATA-TF with some value items. */
function data(...items: [contextId: number, control: number, bytes: Buffer][]): Buffer {
  const parts = items.map(([contextId, control, bytes]) => {
    const header = Buffer.alloc(6);
    header.writeUInt32BE(bytes.length + 2);
    header[4] = contextId;
    header[5] = control;
    return Buffer.concat([header, bytes]);
  });
  const body = Buffer.concat(parts);
  const header = Buffer.from([4, 0, 0, 0, 0, 0]);
  header.writeUInt32BE(body.length, 2);
  return Buffer.concat([header, body]);
}

/** Pieces of one value put together again, so that it does not matter how they came. */
function values(events: readonly PduEvent[]): [number, boolean, string][] {
  const found: [number, boolean, string][] = [];
  let text = '';
  for (const event of events) {
    if (event.type !== 'data') continue;
    text += event.bytes.toString('hex');
    if (!event.isLast) continue;
    found.push([event.contextId, event.isCommand, text]);
    text = '';
  }
  return found;
}

describe('reading PDUs', () => {
  it('gives the same values however the bytes come', async () => {
    const value = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { maxLength: 6 }),
        fc.integer({ min: 1, max: 99 }),
        async (all, piece) => {
          const bytes = Buffer.concat(
            all.map((each, n) => data([1, n % 2, each.subarray(0, 7)], [1, (n % 2) + 2, each.subarray(7)])),
          );
          const expected = all.map((each, n) => [1, n % 2 === 1, each.toString('hex')]);
          expect(values(await read(bytes, piece))).toEqual(expected);
        },
      ),
    );
  });

  it('reads the short ones', async () => {
    const bytes = Buffer.concat([
      shortPdus.reject({ result: 1, source: 1, reason: 7 }),
      shortPdus.releaseRequest(),
      shortPdus.releaseResponse(),
      shortPdus.abort(2),
    ]);
    expect(await read(bytes, 3)).toEqual([
      { type: 'associate-reject', result: 1, source: 1, reason: 7 },
      { type: 'release-request' },
      { type: 'release-response' },
      { type: 'abort', result: 0, source: 2, reason: 2 },
    ]);
  });

  it.each([
    ['what is no PDU', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['a P-DATA-TF longer than allowed', Buffer.from('0400ffffffff', 'hex')],
    ['an A-ASSOCIATE-RQ longer than allowed', Buffer.from('010010000000', 'hex')],
    ['a value item longer than its PDU', Buffer.from('04000000000a0000ffff01020000', 'hex')],
    ['a value item of no length', Buffer.from('0400000000060000000001020000', 'hex')],
    ['a P-DATA-TF that ends inside of a header', Buffer.from('040000000003000000', 'hex')],
    ['a release without its body', Buffer.from('050000000000', 'hex')],
  ])('refuses %s', async (_, bytes) => {
    await expect(read(bytes)).rejects.toThrow(DimseFailure);
  });

  it('never reads on, hangs or throws anything else on bytes at random', async () => {
    const type = fc.integer({ min: 0, max: 8 });
    await fc.assert(
      fc.asyncProperty(type, fc.uint8Array({ maxLength: 200 }), async (first, rest) => {
        const bytes = Buffer.from([first, 0, 0, 0, 0, ...rest]);
        await read(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(DimseFailure));
      }),
    );
  });
});
