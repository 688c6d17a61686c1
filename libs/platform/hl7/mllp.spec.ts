import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { FakeHis } from '#test/fakes/hl7/fake-his';
import { until } from '#test/support/until';
import { mllpFrame, MllpFramer } from './mllp-framer.js';
import { MllpServer } from './mllp-server.js';
import { parseHl7 } from './parse-hl7.js';

const message = (id: string): Buffer => Buffer.from(`MSH|^~\\&|HIS|C|I|P|2030||ORM^O01|${id}|P|2.5.1\r`);
const collect = (framer: MllpFramer, chunks: Buffer[]): string[] =>
  chunks.flatMap((chunk) => [...framer.push(chunk)]).map((bytes) => bytes.toString());

describe('MLLP frames', () => {
  const bytes = Buffer.concat([
    mllpFrame(Buffer.from('one')),
    Buffer.from('\r\n'),
    mllpFrame(Buffer.from('two')),
  ]);

  it('are found wherever chunks end', () => {
    for (let size = 1; size <= bytes.length; size += 1) {
      const chunks: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
      expect(collect(new MllpFramer(100), chunks)).toEqual(['one', 'two']);
    }
  });

  it('are refused when they are too long, or when something else comes', () => {
    expect(() => collect(new MllpFramer(2), [bytes])).toThrow('too long');
    expect(() => collect(new MllpFramer(100), [Buffer.from('GET /')])).toThrow('belong to no message');
  });
});

describe('An MLLP server', () => {
  let server: MllpServer;
  let port: number;
  const seen: string[] = [];
  const sockets: Socket[] = [];
  const call = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  };

  beforeEach(async () => {
    seen.length = 0;
    server = new MllpServer({
      maxMessageBytes: 1_000,
      maxConnections: 3,
      maxConnectionsPerAddress: 2,
      idleMs: 60_000,
      messageMs: 60_000,
      answer: async (bytes) => {
        const { controlId } = parseHl7(bytes);
        // The first takes longest: answers must come in order all the same.
        await new Promise((resolve) => setTimeout(resolve, controlId === '1' ? 30 : 0));
        seen.push(controlId);
        return { reply: Buffer.from(`MSH|^~\\&|I\rMSA|AA|${controlId}\r`), close: controlId === 'last' };
      },
    });
    port = await server.listen('127.0.0.1', 0);
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await server.stop(0);
  });

  it.each([1, 7, 10_000])(
    'answers several messages of a connection in order, cut into pieces of %d',
    async (piece) => {
      const his = await FakeHis.start();
      const answers = await his.send(port, ['1', '2', '3'].map(message), piece);
      await his.stop();
      expect(answers.map((answer) => answer.require('MSA').text(2))).toEqual(['1', '2', '3']);
      expect(seen).toEqual(['1', '2', '3']);
    },
  );

  it('closes a connection that says what is no message, or too much', async () => {
    for (const bytes of [Buffer.from('GET / HTTP/1.1\r\n'), mllpFrame(Buffer.alloc(2_000, 65))]) {
      const socket = await call();
      socket.write(bytes);
      socket.resume();
      await once(socket, 'close');
    }
    await until('the connections to be over', () => Promise.resolve(server.count === 0));
    expect(seen).toEqual([]);
  });

  it('takes no more connections of one address than it should', async () => {
    await call();
    await call();
    await until('both connections', () => Promise.resolve(server.count === 2));
    const third = await call();
    third.resume();
    await once(third, 'close');
    expect(server.count).toBe(2);
  });

  it('closes after an answer when it is told to, and when it stops', async () => {
    const socket = await call();
    socket.write(mllpFrame(message('last')));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toContain('MSA|AA|last');
    socket.resume();
    await once(socket, 'close');
    const idle = await call();
    idle.resume();
    const closed = once(idle, 'close');
    await until('the connection', () => Promise.resolve(server.count === 1));
    await server.stop(1_000);
    await closed;
    expect(server.isListening).toBe(false);
  });
});
