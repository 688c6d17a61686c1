import { createServer, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { TlsCertificates } from './peer-tls.js';

export interface ServerPlace {
  readonly host: string;
  /** The system chooses one for 0. */
  readonly port: number;
  /** Peers speak TLS, 1.2 or later; with a `ca` they have to show a certificate that it signed. */
  readonly tls?: TlsCertificates;
  /** How long a TLS handshake may take. */
  readonly handshakeMs: number;
}

/**
 * Listens for connections, and answers at which port. Rejects when it cannot.
 *
 * @param prepare gets the server before its first connection
 */
export async function openServer(
  { host, port, tls, handshakeMs }: ServerPlace,
  prepare: (server: Server) => void,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = tls
    ? createTlsServer({
        ...tls,
        minVersion: 'TLSv1.2',
        handshakeTimeout: handshakeMs,
        requestCert: tls.ca !== undefined,
        rejectUnauthorized: tls.ca !== undefined,
        noDelay: true,
      })
    : createServer({ noDelay: true });
  prepare(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : port };
}
