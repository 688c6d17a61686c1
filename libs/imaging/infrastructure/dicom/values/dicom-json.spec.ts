import { readDicomFile } from '../reading/read-dicom-file.js';
import { dicomBytes } from '../testing/dicom-bytes.js';
import { dicomFixture } from '../testing/dicom-fixture.js';
import { dicomJson } from './dicom-json.js';

type Json = Record<string, { vr: string; Value?: unknown[]; InlineBinary?: string; BulkDataURI?: string }>;

const { element, file, sequence } = dicomBytes;

async function jsonOf(bytes: Buffer, uri?: (path: string) => string | undefined): Promise<Json> {
  return JSON.parse(dicomJson((await readDicomFile(bytes)).dataSet, uri)) as Json;
}

describe('the DICOM JSON Model', () => {
  it('writes text, numbers, names and sequences as Annex F says', async () => {
    const json = await jsonOf(dicomFixture('pydicom/CT_small.dcm'));
    expect(json['00080008']).toEqual({ vr: 'CS', Value: ['ORIGINAL', 'PRIMARY', 'AXIAL'] });
    expect(json['00100010']).toEqual({ vr: 'PN', Value: [{ Alphabetic: 'CompressedSamples^CT1' }] });
    expect(json['00280010']).toEqual({ vr: 'US', Value: [128] });
    expect(json['00280030']).toEqual({ vr: 'DS', Value: [0.661468, 0.661468] });
    expect(json['00280103']).toEqual({ vr: 'US', Value: [1] });
    expect(json['00100021']).toBeUndefined();
    expect(json['00081110']).toBeUndefined();
    expect(Object.keys(json).filter((name) => name.startsWith('0002') || name.endsWith('0000'))).toEqual([]);
    const plan = await jsonOf(dicomFixture('pydicom/rtplan.dcm'));
    expect(plan['300A0070']?.Value?.[0]).toMatchObject({ '300A0078': { vr: 'IS', Value: [30] } });
  });

  it('lets attribute names ascend, also those that look like numbers to JavaScript', async () => {
    const unordered = Buffer.concat([
      element(0x30060002, 'SH', 'ROI1'),
      element(0x00080050, 'SH', 'A1'),
      element(0x20100010, 'ST', 'x '),
    ]);
    const text = dicomJson((await readDicomFile(file(unordered))).dataSet);
    expect([...text.matchAll(/"([0-9A-F]{8})"/g)].map((match) => match[1])).toEqual([
      '00080050',
      '20100010',
      '30060002',
    ]);
  });

  it('refers to bulk data by its path, in items as well', async () => {
    const icon = sequence(0x00880200, [element(0x7fe00010, 'OB', 'ab')]);
    const bytes = file(Buffer.concat([icon, element(0x7fe00010, 'OW', 'abcd')]));
    const json = await jsonOf(bytes, (path) => `bulk/${path}`);
    expect(json['7FE00010']).toEqual({ vr: 'OW', BulkDataURI: 'bulk/7FE00010' });
    expect(json['00880200']?.Value).toEqual([
      { '7FE00010': { vr: 'OB', BulkDataURI: 'bulk/00880200/0/7FE00010' } },
    ]);
    expect((await jsonOf(bytes))['7FE00010']).toEqual({ vr: 'OW' });
  });

  it('writes small binary values inline, large ones as references', async () => {
    const small = element(0x00282000, 'OB', 'profile!');
    const large = element(0x00420011, 'OB', Buffer.alloc(20_000));
    const json = await jsonOf(file(Buffer.concat([small, large])), (path) => path);
    expect(json['00282000']).toEqual({ vr: 'OB', InlineBinary: Buffer.from('profile!').toString('base64') });
    expect(json['00420011']).toEqual({ vr: 'OB', BulkDataURI: '00420011' });
  });

  it('gives empty elements no value and empty values null', async () => {
    const bytes = Buffer.concat([
      element(0x00080008, 'CS', 'ORIGINAL\\\\AXIAL'),
      element(0x00080050, 'SH', ''),
      element(0x00080060, 'CS', '  '),
      element(0x00080090, 'PN', '^^^^'),
      sequence(0x00081140, []),
    ]);
    expect(await jsonOf(file(bytes))).toEqual({
      '00080008': { vr: 'CS', Value: ['ORIGINAL', null, 'AXIAL'] },
      '00080050': { vr: 'SH' },
      '00080060': { vr: 'CS' },
      '00080090': { vr: 'PN' },
      '00081140': { vr: 'SQ' },
    });
  });

  it('writes numbers that JSON has not, and texts that are no numbers, as strings', async () => {
    const doubles = Buffer.alloc(32);
    [NaN, Infinity, -Infinity, 0.1].forEach((number, i) => doubles.writeDoubleLE(number, i * 8));
    const long = Buffer.alloc(16);
    long.writeBigUInt64LE(18446744073709551615n, 0);
    long.writeBigUInt64LE(7n, 8);
    const tags = Buffer.from('0800180010002000', 'hex');
    const bytes = Buffer.concat([
      element(0x00080040, 'US', Buffer.from([1, 2, 3, 4])),
      element(0x00181150, 'IS', '1A'),
      element(0x00186020, 'FD', doubles),
      element(0x00189098, 'UV', long),
      element(0x00280009, 'AT', tags),
      element(0x00280030, 'DS', '1e-2\\+.5\\1,5'),
    ]);
    expect(await jsonOf(file(bytes))).toMatchObject({
      '00080040': { Value: [513, 1027] },
      '00181150': { Value: ['1A'] },
      '00186020': { Value: ['NaN', 'inf', '-inf', 0.1] },
      '00189098': { Value: ['18446744073709551615', 7] },
      '00280009': { Value: ['00080018', '00100020'] },
      '00280030': { Value: [0.01, 0.5, '1,5'] },
    });
  });

  it('is the same for both byte orders', async () => {
    const little = await jsonOf(dicomFixture('pydicom/MR_small_implicit.dcm'));
    const big = await jsonOf(dicomFixture('pydicom/MR_small_bigendian.dcm'));
    expect(Object.keys(big).length).toBeGreaterThan(40);
    for (const [name, attribute] of Object.entries(big)) {
      if (little[name]?.vr === attribute.vr) expect(attribute.Value).toEqual(little[name].Value);
    }
    expect(big['00280010']).toEqual(little['00280010']);
  });
});
