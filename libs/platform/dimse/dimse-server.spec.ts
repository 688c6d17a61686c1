import { connect } from 'node:net';
import { DEFAULT_DIMSE_LIMITS } from './dimse-limits.js';
import { echo } from './echo.js';
import { REJECTION } from './pdu/association-terms.js';
import { encodeAssociateRequest } from './pdu/encode-associate.js';
import { CONTEXTS, DimseStage, store, success } from './testing/dimse-stage.js';

let stage: DimseStage;
beforeEach(() => (stage = new DimseStage()));
afterEach(() => stage.close());

describe('what peers may not do', () => {
  it('is refused with the reason', async () => {
    const port = await stage.listen(success, {
      negotiate: () => Promise.resolve({ rejection: REJECTION.calledAeTitleNotRecognized }),
    });
    await expect(stage.call(port)).rejects.toThrow('it does not know the called AE title');
  });

  it('is to have more associations than one address may', async () => {
    const port = await stage.listen(success, { maxAssociationsPerAddress: 1 });
    const first = await stage.call(port);
    await expect(stage.call(port)).rejects.toThrow('too many associations');
    await first.release();
    expect(await echo(await stage.call(port))).toBe(0);
  });

  it('is to say nothing for too long, before an association and in one', async () => {
    const limits = { ...DEFAULT_DIMSE_LIMITS, artimMs: 50, idleMs: 50 };
    const port = await stage.listen(success, { limits });
    const silent = connect(port, '127.0.0.1');
    stage.sockets.push(silent);
    silent.on('error', () => undefined);
    await new Promise((resolve) => silent.once('close', resolve));
    const association = await stage.call(port);
    await association.ended;
    expect(await Promise.all(stage.ends)).toEqual(['the peer was silent for too long']);
  });

  it('is to be silent in the middle of a message; while we work it may be', async () => {
    const limits = { ...DEFAULT_DIMSE_LIMITS, idleMs: 60 };
    const port = await stage.listen(
      async (operation) => {
        await new Promise((resolve) => setTimeout(resolve, 250));
        await success(operation);
      },
      { limits },
    );
    const association = await stage.call(port);
    expect(await echo(association)).toBe(0);
    async function* stalled() {
      yield Buffer.alloc(1_000_000);
      await association.ended;
      yield Buffer.alloc(10);
    }
    await expect(store(association, stalled())).rejects.toThrow();
  });

  it('is to release an association in the middle of a message', async () => {
    const port = await stage.listen(success);
    const association = await stage.call(port);
    const begun = Promise.withResolvers<void>();
    async function* stalled() {
      yield Buffer.alloc(1_000_000);
      begun.resolve();
      await association.ended;
    }
    const stored = store(association, stalled());
    stored.catch(() => undefined);
    await begun.promise;
    await association.release();
    await expect(stored).rejects.toThrow();
    expect(await Promise.all(stage.ends)).toEqual(['a PDU comes where it must not']);
  });

  it.each([
    ['rubbish', () => Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n')],
    ['data before an association', () => Buffer.from('04000000000600000002010300', 'hex')],
    [
      'another application context',
      () => {
        const bytes = encodeAssociateRequest({
          calledAeTitle: 'A',
          callingAeTitle: 'B',
          contexts: CONTEXTS,
          user: {
            maximumLength: 0,
            implementationClassUid: '1.2',
            implementationVersionName: 'X',
            roles: [],
            extended: new Map(),
          },
        });
        return Buffer.from(
          bytes.toString('latin1').replace('1.2.840.10008.3.1.1.1', '1.2.840.10008.9.9.9.9'),
          'latin1',
        );
      },
    ],
  ])('is to send %s', async (_, bytes) => {
    const port = await stage.listen(success);
    const socket = connect(port, '127.0.0.1');
    stage.sockets.push(socket);
    socket.on('error', () => undefined);
    const first = new Promise<number | undefined>((resolve) => {
      socket.once('data', (data: Buffer) => resolve(data[0]));
      socket.once('close', () => resolve(undefined));
    });
    socket.write(bytes());
    // an abort or a refusal
    expect([3, 7]).toContain(await first);
    expect(stage.ends).toEqual([]);
  });
});

describe('stopping', () => {
  it('lets what runs finish, and closes what does nothing', async () => {
    const begun = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    const port = await stage.listen(async (operation) => {
      begun.resolve();
      await go.promise;
      await success(operation);
    });
    const busy = await stage.call(port);
    const idle = await stage.call(port);
    const answer = echo(busy);
    await begun.promise;
    const stopped = stage.running.stop(10_000);
    expect((await idle.ended)?.message).toContain('abort');
    go.resolve();
    expect(await answer).toBe(0);
    await stopped;
    await expect(stage.call(port)).rejects.toThrow('nothing answers');
  });
});
