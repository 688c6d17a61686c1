import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testSettings } from '#platform/config/testing/test-settings';
import { selfSigned } from '#platform/dimse/testing/certificate';
import type { TlsCertificates } from '#platform/gateway/peer-tls';
import { MllpCaller } from './mllp-caller.js';
import { MllpServer } from './mllp-server.js';

const MESSAGE = Buffer.from('MSH|^~\\&|I\r');
const servers: MllpServer[] = [];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isocenter-mllp-'));
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop(0)));
  await rm(folder, { recursive: true });
});

async function listen(answers: boolean, tls?: TlsCertificates, heard?: () => void): Promise<number> {
  const server = new MllpServer({
    maxMessageBytes: 1_000,
    maxConnections: 10,
    maxConnectionsPerAddress: 10,
    idleMs: 60_000,
    messageMs: 60_000,
    answer: (bytes) => {
      heard?.();
      return Promise.resolve(answers ? { reply: bytes } : { reply: null, close: true });
    },
  });
  servers.push(server);
  return server.listen('127.0.0.1', 0, tls);
}

/** Calls with our own certificate, trusting another one. */
async function caller(
  own?: TlsCertificates,
  trusted?: TlsCertificates,
  networks = '127.0.0.0/8',
): Promise<MllpCaller> {
  const env: Record<string, string> = { HL7_PEER_NETWORKS: networks };
  const file = async (variable: string, pem: string): Promise<void> => {
    env[variable] = join(folder, variable);
    await writeFile(env[variable], pem);
  };
  if (own) await Promise.all([file('HL7_TLS_CERT', own.cert), file('HL7_TLS_KEY', own.key)]);
  if (trusted) await file('HL7_TLS_CA', trusted.cert);
  return new MllpCaller(testSettings(env));
}

const place = (port: number, tls = false) => ({ host: '127.0.0.1', port, tls });

describe('A message that is sent by MLLP', () => {
  it('is answered, in the clear and by TLS, where both sides know each other', async () => {
    expect(await (await caller()).exchange(place(await listen(true)), MESSAGE)).toEqual(MESSAGE);
    const [own, peer, stranger] = await Promise.all(['isocenter', 'peer', 'stranger'].map(selfSigned));
    const port = await listen(true, { ...peer!, ca: own!.cert });
    expect(await (await caller(own, peer)).exchange(place(port, true), MESSAGE)).toEqual(MESSAGE);
    const failed = expect.objectContaining({ name: 'MllpUnanswered' });
    await expect((await caller(stranger, peer)).exchange(place(port, true), MESSAGE)).rejects.toEqual(failed);
    await expect((await caller(own, stranger)).exchange(place(port, true), MESSAGE)).rejects.toEqual(failed);
  });

  it('is unanswered when nobody says anything, is there, or may be called', async () => {
    const port = await listen(false);
    const fails = async (calling: MllpCaller, at: number) =>
      calling.exchange(place(at), MESSAGE).catch((error: unknown) => (error as { code: string }).code);
    expect(await fails(await caller(), port)).toBe('hl7.unanswered');
    expect(await fails(await caller(), 1)).toBe('hl7.unreachable');
    expect(await fails(await caller(undefined, undefined, '10.0.0.0/8'), port)).toBe('hl7.unreachable');
  });

  it('is not sent, or not waited for, once nobody wants it any more', async () => {
    const wanted = new AbortController();
    const heard: string[] = [];
    const silent = createServer((socket) => {
      socket
        .on('error', () => undefined)
        .on('data', (bytes) => {
          heard.push(bytes.toString());
          wanted.abort();
        });
    });
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const send = async (tls: boolean) => (await caller()).exchange(place(port, tls), MESSAGE, wanted.signal);
    // the other side never answers what begins a TLS connection: its first bytes end the waiting for one
    await expect(send(true)).rejects.toMatchObject({ code: 'hl7.unreachable' });
    heard.length = 0;
    await expect(send(false)).rejects.toMatchObject({ code: 'hl7.unreachable' });
    expect(heard).toEqual([]);
    silent.close();
    await once(silent, 'close');
  });

  it('is not waited for once nobody wants its answer', async () => {
    const wanted = new AbortController();
    const port = await listen(true, undefined, () => wanted.abort());
    await expect((await caller()).exchange(place(port), MESSAGE, wanted.signal)).rejects.toMatchObject({
      code: 'hl7.unanswered',
    });
  });
});
