import { lookup } from 'node:dns/promises';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { TlsCertificates } from './peer-tls.js';

export interface ConnectionWish {
  readonly host: string;
  readonly port: number;
  /** Speak TLS; who may have signed the peer's certificate (none: the well-known authorities), and our own. */
  readonly tls?: Partial<TlsCertificates>;
  /** Whether an address may be called at all. */
  readonly mayCall?: (address: string) => boolean;
  /** Ends the connection, or the waiting for one. */
  readonly signal?: AbortSignal;
}

const CONNECT_MS = 10_000;

/**
 * Connects to a peer.
 *
 * @param unreachable makes what is thrown when there is no connection to be had, of the reason
 */
export async function openConnection(
  { host, port, tls, mayCall, signal }: ConnectionWish,
  unreachable: (why: string) => Error,
): Promise<Socket> {
  const { address } = await lookup(host).catch(() => {
    throw unreachable('the name of the host is not known');
  });
  if (mayCall && !mayCall(address)) throw unreachable('the address of the host may not be called');
  if (signal?.aborted) throw unreachable('nobody waits for it any more');
  return new Promise((resolve, reject) => {
    const socket = tls
      ? connectTls({ ...tls, host: address, port, servername: isIP(host) ? '' : host, minVersion: 'TLSv1.2' })
      : connect({ host: address, port });
    socket.setNoDelay(true);
    const stop = (): void => void socket.destroy();
    const late = setTimeout(stop, CONNECT_MS);
    signal?.addEventListener('abort', stop);
    socket.once('close', () => signal?.removeEventListener('abort', stop));
    const failed = (): void => {
      clearTimeout(late);
      reject(unreachable('nothing answers there, or its certificate is not trusted'));
    };
    socket.once('close', failed);
    socket.on('error', () => undefined);
    socket.once(tls ? 'secureConnect' : 'connect', () => {
      clearTimeout(late);
      socket.off('close', failed);
      resolve(socket);
    });
  });
}
