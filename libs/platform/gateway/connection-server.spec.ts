import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { selfSigned } from '#platform/dimse/testing/certificate';
import { until } from '#test/support/until';
import { ConnectionServer, type PeerConnection } from './connection-server.js';

const LIMITS = { maxConnections: 3, maxConnectionsPerAddress: 2, handshakeMs: 60_000 };
const callers: Socket[] = [];
const served = new Map<Socket, PeerConnection>();
let asked: string[];
let server: ConnectionServer;

beforeEach(() => {
  asked = [];
  server = new ConnectionServer(LIMITS, {
    serve: async (socket, peer) => {
      served.set(socket, peer);
      socket.resume().write('welcome');
      await once(socket, 'close');
      served.delete(socket);
    },
    end: (which) => {
      asked.push(which);
      if (which === 'all') for (const socket of served.keys()) socket.end('farewell');
    },
  });
});
afterEach(async () => {
  for (const socket of callers.splice(0)) socket.destroy();
  await server.stop(0);
});

/** A connection that says nothing of itself, from an address of this machine. */
function call(port: number, localAddress = '127.0.0.1'): Socket {
  const socket = connect({ port, host: '127.0.0.1', localAddress }).on('error', () => undefined);
  callers.push(socket);
  return socket;
}

const text = async (socket: Socket): Promise<string> => String(((await once(socket, 'data')) as [Buffer])[0]);

describe('A server of connections', () => {
  it('takes no more of one address than it should, and no more of all', async () => {
    const port = await server.listen('127.0.0.1', 0);
    const first = call(port);
    expect([await text(first), await text(call(port))]).toEqual(['welcome', 'welcome']);
    await once(call(port).resume(), 'close');
    expect(await text(call(port, '127.0.0.2'))).toBe('welcome');
    await once(call(port, '127.0.0.3').resume(), 'close');
    expect([server.count, server.countOf('127.0.0.1')]).toEqual([3, 2]);
    first.destroy();
    await until('a place to be free', () => Promise.resolve(server.count === 2));
    expect(await text(call(port))).toBe('welcome');
  });

  it('is not blocked by an address whose TLS handshakes never end', async () => {
    const own = await selfSigned('isocenter');
    const port = await server.listen('127.0.0.1', 0, own);
    await Promise.all([call(port), call(port)].map((socket) => once(socket, 'connect')));
    await once(call(port).resume(), 'close');
    const socket = call(port, '127.0.0.2');
    const peer = connectTls({ socket, ca: own.cert, host: '127.0.0.1' });
    expect(await text(peer)).toBe('welcome');
    expect([...served.values()]).toEqual([{ address: '127.0.0.2', secure: true }]);
  });

  it('lets what is served go on while it stops, until the time is over', async () => {
    const port = await server.listen('127.0.0.1', 0);
    const caller = call(port);
    await text(caller);
    const stopped = server.stop(200);
    expect([server.isListening, server.isStopping, caller.destroyed]).toEqual([false, true, false]);
    expect(await text(caller)).toBe('farewell');
    await stopped;
    expect([asked[0], asked.at(-1)]).toEqual(['idle', 'all']);
  });

  it('does not wait for connections that have not got as far as to be served', async () => {
    const port = await server.listen('127.0.0.1', 0, await selfSigned('isocenter'));
    const silent = call(port).resume();
    await until('the connection', () => Promise.resolve(server.count === 1));
    await Promise.all([server.stop(60_000), once(silent, 'close')]);
    expect(asked).not.toContain('all');
  });
});
