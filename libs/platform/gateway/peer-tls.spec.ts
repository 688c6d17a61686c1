import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testSettings } from '#platform/config/testing/test-settings';
import { selfSigned } from '#platform/dimse/testing/certificate';
import { PeerTls } from './peer-tls.js';

const CANNOT_READ = 'DIMSE_TLS_KEY: names a file that cannot be read (ENOENT)';
let folder: string;
let tls: PeerTls;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isocenter-tls-'));
  const [DIMSE_TLS_CERT, DIMSE_TLS_KEY] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  tls = new PeerTls(testSettings({ DIMSE_TLS_CERT, DIMSE_TLS_KEY }).dimse);
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, pem: string): Promise<void> => writeFile(join(folder, `${name}.pem`), pem);

describe('The certificates that settings name', () => {
  it('are none where they name none', async () => {
    expect(await new PeerTls(testSettings().dimse).certificates()).toBeUndefined();
  });

  it('are there as soon as the files are, however often they were missed, and are read once', async () => {
    const own = await selfSigned('isocenter');
    await write('cert', own.cert);
    await expect(tls.certificates()).rejects.toThrow(CANNOT_READ);
    await expect(tls.certificates()).rejects.toThrow(CANNOT_READ);
    await write('key', own.key);
    expect(await tls.certificates()).toEqual(own);
    await write('key', 'broken');
    expect(await tls.certificates()).toEqual(own);
  });

  it('are refused, and may be mended, when they do not belong together', async () => {
    const [own, other] = await Promise.all(['isocenter', 'other'].map(selfSigned));
    await Promise.all([write('cert', own!.cert), write('key', other!.key)]);
    const fault = 'DIMSE_TLS_CERT: and DIMSE_TLS_KEY name files that do not hold a certificate and its key';
    await expect(tls.certificates()).rejects.toThrow(fault);
    await write('key', own!.key);
    expect(await tls.certificates()).toEqual(own);
  });
});
