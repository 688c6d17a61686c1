import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import { readDicomFile } from '../reading/read-dicom-file.js';
import { dicomBytes } from '../testing/dicom-bytes.js';
import { dicomFixture } from '../testing/dicom-fixture.js';
import { inPieces } from '../testing/in-pieces.js';
import { dicomJson } from '../values/dicom-json.js';
import { toExplicitLittleEndian } from './to-explicit-little-endian.js';

async function convert(bytes: Buffer, piece: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const each of toExplicitLittleEndian(inPieces(bytes, piece))) pieces.push(each);
  return Buffer.concat(pieces);
}

async function pixels(bytes: Buffer): Promise<Buffer> {
  const bulk = (await readDicomFile(bytes)).dataSet.get(0x7fe00010)?.bulk;
  return bytes.subarray(bulk?.offset, (bulk?.offset ?? 0) + (bulk?.length ?? 0));
}

describe('converting to Explicit VR Little Endian', () => {
  it.each([
    'pydicom/MR_small_implicit.dcm',
    'pydicom/MR_small_bigendian.dcm',
    'pydicom/MR_small_expb.dcm',
    'pydicom/rtdose_expb.dcm',
    'pydicom/rtplan.dcm',
    'pydicom/image_dfl.dcm',
    'dicomParser/deflate/report_dfl',
    'highdicom/seg_image_ct_binary.dcm',
  ])('keeps every attribute of %s', async (name) => {
    const original = dicomFixture(name);
    for (const piece of [7, 65_536]) {
      const converted = await readDicomFile(await convert(original, piece));
      expect(converted.meta.transferSyntaxUid).toBe('1.2.840.10008.1.2.1');
      expect(converted.warnings).toEqual([]);
      expect(dicomJson(converted.dataSet)).toBe(dicomJson((await readDicomFile(original)).dataSet));
    }
  });

  it('turns big endian pixels round, also where chunks part a word', async () => {
    const little = await pixels(dicomFixture('pydicom/MR_small_implicit.dcm'));
    for (const piece of [1, 333, 65_536]) {
      const converted = await convert(dicomFixture('pydicom/MR_small_expb.dcm'), piece);
      expect((await pixels(converted)).equals(little)).toBe(true);
    }
  });

  it('writes text too long for its VR as UN and pads odd values', async () => {
    const implicit = { implicit: true, littleEndian: true };
    const dataSet = Buffer.concat([
      dicomBytes.header(0x00080008, 'CS', 3, implicit),
      Buffer.from('ABC'),
      dicomBytes.element(0x00281101, 'DS', '1\\'.repeat(40_000), implicit),
    ]);
    const converted = await convert(dicomBytes.file(dataSet, '1.2.840.10008.1.2'), 4096);
    const { dataSet: read } = await readDicomFile(converted);
    expect(read.get(0x00080008)?.value?.toString()).toBe('ABC ');
    expect(converted.includes(Buffer.from('28000111554e0000', 'hex'))).toBe(true);
  });

  it('fails where the file is damaged', async () => {
    const cut = dicomFixture('pydicom/MR_small_implicit.dcm').subarray(0, 5000);
    await expect(convert(cut, 1000)).rejects.toThrow(DicomFailure);
  });

  it('holds no more than a few pieces, however large the file', async () => {
    const header = dicomBytes.header(0x7fe00010, 'OW', 64 * 1024 ** 2, {
      implicit: true,
      littleEndian: true,
    });
    const head = dicomBytes.file(header, '1.2.840.10008.1.2');
    async function* source(): AsyncGenerator<Buffer> {
      yield head;
      for (let i = 0; i < 1024; i++) yield await Promise.resolve(Buffer.alloc(64 * 1024));
    }
    let length = 0;
    let largest = 0;
    for await (const piece of toExplicitLittleEndian(source())) {
      length += piece.length;
      largest = Math.max(largest, piece.length);
    }
    expect(length).toBeGreaterThan(64 * 1024 ** 2);
    expect(largest).toBeLessThan(128 * 1024);
  });
});
