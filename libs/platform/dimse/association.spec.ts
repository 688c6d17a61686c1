import { DEFAULT_DIMSE_LIMITS } from './dimse-limits.js';
import type { DimseHandler } from './dimse-operation.js';
import { echo, VERIFICATION } from './echo.js';
import { COMMAND, STATUS } from './message/command-set.js';
import { DimseStage, store, success, zeros } from './testing/dimse-stage.js';

let stage: DimseStage;
beforeEach(() => (stage = new DimseStage()));
afterEach(() => stage.close());

describe('an association', () => {
  it('carries messages one after the other and is released', async () => {
    const port = await stage.listen(success);
    const association = await stage.call(port);
    expect(await echo(association)).toBe(0);
    expect(await store(association, zeros(10))).toBe(0);
    expect(await echo(association)).toBe(0);
    await association.release();
    expect(await Promise.all(stage.ends)).toEqual([undefined]);
    expect(stage.running.count).toBe(0);
  });

  it.each([0, 128, 16_384, 16_385])(
    'brings every byte of a data set over, whatever the longest PDU (%d bytes)',
    async (pduBytes) => {
      const pattern = Buffer.from(Array.from({ length: 70_001 }, (_, n) => n % 251));
      let received: Buffer = Buffer.alloc(0);
      const handler: DimseHandler = async (operation) => {
        received = (await operation.dataSet?.gather(1_000_000)) ?? received;
        await success(operation);
      };
      const limits = { ...DEFAULT_DIMSE_LIMITS, pduBytes: pduBytes || 1_000_000 };
      const port = await stage.listen(handler, { limits });
      const association = await stage.call(port);
      async function* chunks() {
        yield pattern.subarray(0, 3);
        yield pattern.subarray(3, 40_000);
        yield await Promise.resolve(pattern.subarray(40_000));
      }
      expect(await store(association, chunks())).toBe(0);
      expect(received.equals(pattern)).toBe(true);
    },
  );

  it('lets a fast sender wait for a slow reader', async () => {
    let sent = 0;
    const reading = Promise.withResolvers<void>();
    const port = await stage.listen(async (operation) => {
      await reading.promise;
      await success(operation);
    });
    const association = await stage.call(port);
    async function* counted() {
      for await (const piece of zeros(64 * 1024 ** 2)) {
        sent += piece.length;
        yield piece;
      }
    }
    const stored = store(association, counted());
    let before = -1;
    // until nothing moves any more
    while (before !== sent) {
      before = sent;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(sent).toBeLessThan(24 * 1024 ** 2);
    reading.resolve();
    expect(await stored).toBe(0);
    expect(sent).toBe(64 * 1024 ** 2);
  });

  it('drops the rest of a data set that nobody reads on', async () => {
    const port = await stage.listen(async ({ dataSet, respond }) => {
      for await (const _ of dataSet ?? []) break;
      await respond({ status: 0xa900 });
    });
    const association = await stage.call(port);
    expect(await store(association, zeros(5_000_000))).toBe(0xa900);
    expect(await store(association, zeros(5_000_000))).toBe(0xa900);
  });

  it('tells the reader of a data set when the peer is gone in the middle', async () => {
    const failed = Promise.withResolvers<Error>();
    const port = await stage.listen(async ({ dataSet }) => {
      try {
        for await (const _ of dataSet ?? []) void _;
      } catch (error) {
        failed.resolve(error as Error);
        throw error;
      }
    });
    const association = await stage.call(port);
    async function* broken() {
      yield* zeros(300_000);
      throw new Error('the disk is broken');
    }
    await expect(store(association, broken())).rejects.toThrow('the disk is broken');
    expect((await failed.promise).message).toContain('abort');
    expect(await Promise.all(stage.ends)).toEqual(['the peer aborted the association']);
  });

  it('closes what it sends from when the peer is gone in the middle', async () => {
    const port = await stage.listen(({ association }) => Promise.resolve(association.abort()));
    const association = await stage.call(port);
    let isOpen = true;
    async function* file() {
      try {
        yield* zeros(64 * 1024 ** 2);
      } finally {
        isOpen = false;
      }
    }
    await expect(store(association, file())).rejects.toThrow();
    expect(isOpen).toBe(false);
  });

  it('stays whole when a data set cannot be read at all', async () => {
    const port = await stage.listen(success);
    const association = await stage.call(port);
    const missing: AsyncIterable<Buffer> = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('not there')) }),
    };
    await expect(store(association, missing)).rejects.toThrow('not there');
    expect(await echo(association)).toBe(0);
  });

  it('tells an operation that it is cancelled', async () => {
    const port = await stage.listen(async ({ signal, respond }) => {
      while (!signal.aborted) {
        await respond({ status: STATUS.pending }, Buffer.from('xx'));
        await new Promise((resolve) => setImmediate(resolve));
      }
      await respond({ status: STATUS.cancelled });
    });
    const association = await stage.call(port);
    const request = { commandField: COMMAND.find, messageId: 77, affectedSopClassUid: VERIFICATION };
    const statuses: (number | undefined)[] = [];
    for await (const { command } of association.perform(1, request)) {
      statuses.push(command.status);
      if (statuses.length === 5) await association.cancel(1, 77);
    }
    expect(statuses.at(-1)).toBe(STATUS.cancelled);
    expect(new Set(statuses.slice(0, -1))).toEqual(new Set([STATUS.pending]));
  });

  it('asks the requestor in return while an operation runs, as C-GET does', async () => {
    const port = await stage.listen(async ({ association, respond, dataSet }) => {
      dataSet?.discard();
      const status = await store(association, zeros(100_000));
      await respond({ status: status ?? 1, completed: 1 });
    });
    const association = await stage.call(port, { handler: success });
    const answers: (number | undefined)[] = [];
    for await (const { command } of association.perform(1, { commandField: COMMAND.get })) {
      answers.push(command.status, command.completed);
    }
    expect(answers).toEqual([0, 1]);
  });
});
