import type { PeerConnection } from '#platform/gateway/connection-server';
import type { TlsCertificates } from '#platform/gateway/peer-tls';
import { DEFAULT_DIMSE_LIMITS } from './dimse-limits.js';
import { DimseServer } from './dimse-server.js';
import { echo, VERIFICATION } from './echo.js';
import { requestAssociation } from './request-association.js';
import { selfSigned } from './testing/certificate.js';

const IMPLICIT = '1.2.840.10008.1.2';
const servers: DimseServer[] = [];
let seen: PeerConnection[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop(0)));
  seen = [];
});

async function listen(tls: TlsCertificates): Promise<number> {
  const server = new DimseServer({
    limits: { ...DEFAULT_DIMSE_LIMITS, artimMs: 2_000 },
    maxAssociations: 4,
    maxAssociationsPerAddress: 4,
    negotiate: (request, peer) => {
      seen.push(peer);
      return Promise.resolve({
        contexts: request.contexts.map(({ id }) => ({ id, result: 0, transferSyntax: IMPLICIT })),
        handler: ({ respond }) => respond({ status: 0 }),
      });
    },
  });
  servers.push(server);
  return server.listen('127.0.0.1', 0, tls);
}

async function ask(port: number, tls?: { ca?: string; cert?: string; key?: string }): Promise<number> {
  const association = await requestAssociation({
    host: '127.0.0.1',
    port,
    callingAeTitle: 'A',
    calledAeTitle: 'B',
    contexts: [{ id: 1, abstractSyntax: VERIFICATION, transferSyntaxes: [IMPLICIT] }],
    limits: { artimMs: 2_000 },
    ...(tls && { tls }),
  });
  const status = await echo(association);
  await association.release();
  return status;
}

describe('TLS', () => {
  it('carries an association for who trusts the certificate', async () => {
    const own = await selfSigned('isocenter');
    const port = await listen(own);
    expect(await ask(port, { ca: own.cert })).toBe(0);
    expect(seen).toEqual([{ address: '127.0.0.1', secure: true }]);
    await expect(ask(port, {})).rejects.toThrow('not trusted');
  });

  it('takes only peers with a certificate that was signed for it, where one has to be shown', async () => {
    const [own, peer, stranger] = await Promise.all(['isocenter', 'peer', 'stranger'].map(selfSigned));
    const port = await listen({ ...own!, ca: peer!.cert });
    expect(await ask(port, { ca: own!.cert, ...peer! })).toBe(0);
    await expect(ask(port, { ca: own!.cert })).rejects.toThrow();
    await expect(ask(port, { ca: own!.cert, ...stranger! })).rejects.toThrow();
    expect(seen).toHaveLength(1);
  });

  it('does not speak with who does not', async () => {
    const port = await listen(await selfSigned('isocenter'));
    await expect(ask(port)).rejects.toThrow();
    expect(seen).toEqual([]);
  });
});
