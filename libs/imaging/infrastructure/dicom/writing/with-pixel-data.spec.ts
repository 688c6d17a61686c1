import type { NewPixelData } from '../../../application/services/dicom-files.js';
import type { PixelFormat } from '../../../domain/dicom/pixel-format.js';
import { readPixelFormat } from '../frames/read-pixel-format.js';
import type { DicomFile } from '../reading/dicom-file.js';
import { readDicomFile } from '../reading/read-dicom-file.js';
import { dicomBytes } from '../testing/dicom-bytes.js';
import { dicomFixture } from '../testing/dicom-fixture.js';
import { inPieces } from '../testing/in-pieces.js';
import { dicomJson } from '../values/dicom-json.js';
import { withPixelData } from './with-pixel-data.js';

const PIXELS = 0x7fe00010;
const RLE = '1.2.840.10008.1.2.5';
const EXPLICIT = '1.2.840.10008.1.2.1';

async function* each(...frames: Buffer[]): AsyncGenerator<Buffer> {
  for (const frame of frames) yield await Promise.resolve(frame);
}

async function rewritten(
  file: Buffer,
  changes: Partial<NewPixelData> & { format: PixelFormat },
  piece = 65_536,
): Promise<{ bytes: Buffer; file: DicomFile }> {
  const pixels = { transferSyntaxUid: RLE, lossy: false, frames: each(Buffer.alloc(6, 1)), ...changes };
  const pieces: Uint8Array[] = [];
  for await (const each of withPixelData(inPieces(file, piece), pixels)) pieces.push(each);
  const bytes = Buffer.concat(pieces);
  return { bytes, file: await readDicomFile(bytes) };
}

const withoutPixels = (file: DicomFile): unknown => ({
  ...(JSON.parse(dicomJson(file.dataSet)) as object),
  '7FE00010': undefined,
  FFFCFFFC: undefined,
});

const formatOf = async (file: Buffer): Promise<PixelFormat> =>
  readPixelFormat((await readDicomFile(file)).dataSet, PIXELS);

const text = ({ dataSet }: DicomFile, tag: number): string | undefined =>
  dataSet.get(tag)?.value?.toString('latin1').trim();

describe('giving a file other pixel data', () => {
  it.each([
    'pydicom/MR_small_RLE.dcm',
    'pydicom/MR_small_implicit.dcm',
    'pydicom/MR_small_expb.dcm',
    'pydicom/image_dfl.dcm',
  ])('keeps every other attribute of %s', async (name) => {
    const original = dicomFixture(name);
    const format = await formatOf(original);
    const before = await readDicomFile(original);
    for (const piece of [7, 65_536]) {
      const { file } = await rewritten(original, { format }, piece);
      expect(file.meta.transferSyntaxUid).toBe(RLE);
      expect(file.warnings).toEqual([]);
      expect(withoutPixels(file)).toEqual(withoutPixels(before));
      expect(file.dataSet.get(PIXELS)?.bulk?.encapsulated?.fragments).toHaveLength(1);
    }
  });

  it('writes native frames one after the other, compressed ones as a fragment each, of even length', async () => {
    const original = dicomFixture('pydicom/MR_small_implicit.dcm');
    const format = { ...(await formatOf(original)), bitsAllocated: 8 };
    const frames = (): AsyncIterable<Buffer> =>
      each(Buffer.from([1, 2, 3]), Buffer.from([4, 5, 6]), Buffer.from([7]));
    const native = await rewritten(original, {
      transferSyntaxUid: EXPLICIT,
      format,
      frames: frames(),
      length: 7,
    });
    expect(native.bytes.subarray(-20).toString('hex')).toBe('e07f10004f420000080000000102030405060700');
    const compressed = await rewritten(original, { format, frames: frames() });
    const bulk = compressed.file.dataSet.get(PIXELS)?.bulk;
    expect(bulk?.encapsulated?.fragments.map(({ length }) => length)).toEqual([4, 4, 2]);
    expect(bulk?.encapsulated?.offsetTable).toEqual([]);
  });

  it('tells of colours and of what was lost', async () => {
    const original = dicomFixture('pydicom/MR_small_implicit.dcm');
    const format = {
      ...(await formatOf(original)),
      samplesPerPixel: 3,
      photometricInterpretation: 'YBR_FULL_422',
    };
    const { file } = await rewritten(original, {
      format,
      lossy: false,
      compression: { method: 'ISO_10918_1', ratio: 7.128 },
    });
    expect(text(file, 0x00280004)).toBe('YBR_FULL_422');
    expect(file.dataSet.get(0x00280006)?.value?.readUInt16LE()).toBe(0);
    expect(text(file, 0x00282110)).toBe('01');
    expect(text(file, 0x00282112)).toBe('7.13');
    expect(text(file, 0x00282114)).toBe('ISO_10918_1');
    const again = dicomBytes.element(0x00282112, 'DS', '3 ');
    const twice = await rewritten(
      dicomBytes.file(Buffer.concat([again, dicomBytes.element(PIXELS, 'OW', Buffer.alloc(2))])),
      {
        format,
        lossy: true,
        compression: { method: 'ISO_10918_1', ratio: 2 },
      },
    );
    expect(text(twice.file, 0x00282112)).toBe('3\\2.00');
  });

  it('leaves offset tables out, and what comes after the pixel data', async () => {
    const original = dicomFixture('pydicom/MR_small_implicit.dcm');
    const table = dicomBytes.element(0x7fe00001, 'OV', Buffer.alloc(32_768));
    const pixels = dicomBytes.element(PIXELS, 'OW', Buffer.alloc(4));
    const padding = dicomBytes.element(0xfffcfffc, 'OB', Buffer.alloc(8));
    const rows = dicomBytes.element(0x00280010, 'US', Buffer.from([1, 0]));
    const file = dicomBytes.file(Buffer.concat([rows, table, pixels, padding]));
    const { bytes, file: read } = await rewritten(file, { format: await formatOf(original) });
    expect(read.dataSet.get(0x7fe00001)).toBeUndefined();
    expect(bytes.includes(Buffer.from('fcfffcff', 'hex'))).toBe(false);
  });
});
