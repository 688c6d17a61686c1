import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSystem, type System } from '#test/support/system';
import { Dcmtk } from './dcmtk.js';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;

const FILES = join(process.cwd(), 'test/data/dicom/pydicom');
const CT = join(FILES, 'CT_small.dcm');

let system: System;
let dcmtk: Dcmtk;
let folder: string;

beforeAll(async () => {
  Dcmtk.path('echoscu');
  folder = await mkdtemp(join(tmpdir(), 'isocenter-clients-'));
  system = await startSystem({ engine: false, gateway: true });
  dcmtk = new Dcmtk(system, folder);
}, START_MS);
afterAll(async () => {
  await system?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

describe('echoscu', () => {
  it('is answered', async () => {
    expect(await dcmtk.succeed('echoscu', '-v')).toContain('Received Echo Response (Success)');
  });

  it('is refused under another name', async () => {
    const { status, output } = await dcmtk.call('echoscu', '-aet', 'STRANGER', '-aec', 'ISOCENTER');
    expect(status).not.toBe(0);
    expect(output).toContain('Calling AE Title Not Recognized');
    const nobody = await dcmtk.call('echoscu', '-aec', 'NOBODY');
    expect(nobody.output).toContain('Called AE Title Not Recognized');
  });
});

describe('storescu', () => {
  it.each([
    ['as it proposes by itself', [], 'CT_small.dcm', '1.2.840.10008.1.2.1'],
    ['in Implicit VR', ['--propose-implicit'], 'MR_small_implicit.dcm', '1.2.840.10008.1.2'],
    ['in Explicit VR big endian', ['--propose-big'], 'MR_small_bigendian.dcm', '1.2.840.10008.1.2.2'],
    ['deflated', ['--propose-deflated'], 'image_dfl.dcm', '1.2.840.10008.1.2.1.99'],
    ['in JPEG', ['--propose-jpeg12'], 'JPEG-lossy.dcm', '1.2.840.10008.1.2.4.51'],
    ['in JPEG-LS', ['--propose-jls-lossless'], 'MR_small_jpeg_ls_lossless.dcm', '1.2.840.10008.1.2.4.80'],
    ['in JPEG 2000', ['--propose-j2k-lossless'], 'MR_small_jp2klossless.dcm', '1.2.840.10008.1.2.4.90'],
    ['in RLE', ['--propose-rle'], 'MR_small_RLE.dcm', '1.2.840.10008.1.2.5'],
  ])('stores %s, as it sends it', async (_, options, name, transferSyntax) => {
    const output = await dcmtk.succeed('storescu', '-v', '--invent-instance', ...options, join(FILES, name));
    expect(output).toContain('Received Store Response (Success)');
    const { rows } = await system.owner.query(
      'SELECT transfer_syntax_uid AS syntax FROM instance ORDER BY received_at DESC LIMIT 1',
    );
    expect(rows).toEqual([{ syntax: transferSyntax }]);
  });

  it('stores the same file again without complaint', async () => {
    for (const _ of [1, 2]) {
      const output = await dcmtk.succeed('storescu', '-v', CT);
      expect(output).toContain('Received Store Response (Success)');
    }
  });

  it('stores many, over several associations at once', async () => {
    const runs = await Promise.all(
      [1, 2, 3].map(() => dcmtk.succeed('storescu', '-v', '--repeat', '5', '--invent-instance', CT)),
    );
    for (const output of runs) expect(output.split('Received Store Response (Success)')).toHaveLength(6);
  });

  it('is told that a file is damaged', async () => {
    const { output } = await dcmtk.run('storescu', '-v', '--no-halt', join(FILES, 'MR_truncated.dcm'));
    expect(output).not.toContain('Received Store Response (Success)');
  });

  it('leaves nothing when it aborts', async () => {
    const before = await system.owner.query<{ count: string }>('SELECT count(*) FROM instance');
    await dcmtk.succeed('storescu', '--abort', '--invent-instance', CT).catch(() => undefined);
    const after = await system.owner.query<{ count: string }>('SELECT count(*) FROM instance');
    // what was answered before the abort stays
    expect(Number(after.rows[0]?.count) - Number(before.rows[0]?.count)).toBeLessThanOrEqual(1);
  });
});
