import fc from 'fast-check';
import { DicomFailure } from '../../domain/dicom/dicom-failure.js';
import { EncodedDataSets } from './encoded-data-sets.js';
import type { DataSet } from './reading/data-set.js';
import { readDicomFile } from './reading/read-dicom-file.js';
import { dicomFixture } from './testing/dicom-fixture.js';
import { inPieces } from './testing/in-pieces.js';
import { dicomJson } from './values/dicom-json.js';

const EXPLICIT = '1.2.840.10008.1.2.1';
const IMPLICIT = '1.2.840.10008.1.2';
const dataSets = new EncodedDataSets();

async function whole(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of chunks) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('identifiers', () => {
  const text = fc.stringMatching(/^[A-Za-z0-9]{1,16}$/);
  const dataSet = fc.record({
    '00080005': fc.constant({ vr: 'CS', Value: ['ISO_IR 192'] }),
    '00080052': fc.constant({ vr: 'CS', Value: ['STUDY'] }),
    '00100010': text.map((name) => ({ vr: 'PN', Value: [{ Alphabetic: `Ä^${name}`, Ideographic: '山田' }] })),
    '00200013': fc.integer({ min: -1000, max: 1000 }).map((value) => ({ vr: 'IS', Value: [value] })),
    '00280010': fc.integer({ min: 0, max: 65_535 }).map((value) => ({ vr: 'US', Value: [value] })),
    '00400100': fc
      .array(text, { maxLength: 3 })
      .map((all) =>
        all.length === 0
          ? { vr: 'SQ' }
          : { vr: 'SQ', Value: all.map((each) => ({ '00400009': { vr: 'SH', Value: [each] } })) },
      ),
    '0020000D': fc.constant({ vr: 'UI', Value: ['1.2.3', '1.2.34'] }),
    '00080050': fc.constant({ vr: 'SH' }),
  });

  it.each([EXPLICIT, IMPLICIT])('are read as they were written, in %s', (syntax) => {
    fc.assert(
      fc.property(dataSet, (written) => {
        expect(dataSets.read(dataSets.write(written, syntax), syntax)).toEqual(written);
      }),
    );
  });

  it('say nothing of a character set that they do not need', () => {
    const written = { '00100020': { vr: 'LO', Value: ['ABC'] } };
    expect(dataSets.read(dataSets.write(written, EXPLICIT), EXPLICIT)).toEqual(written);
  });

  it('at random are refused, or read, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(EXPLICIT, IMPLICIT), (bytes, syntax) => {
        try {
          dataSets.read(Buffer.from(bytes), syntax);
        } catch (error) {
          expect(error).toBeInstanceOf(DicomFailure);
        }
      }),
    );
  });

  it('nested too deep are refused', () => {
    let deep: Record<string, unknown> = {};
    for (let i = 0; i < 20; i++) deep = { '00400100': { vr: 'SQ', Value: [deep] } };
    const bytes = dataSets.write(deep as never, EXPLICIT);
    expect(() => dataSets.read(bytes, EXPLICIT)).toThrow('nested');
  });
});

describe('the data set of a file', () => {
  const head = dataSets.fileHead({
    sopClassUid: '1.2.840.10008.5.1.4.1.1.2',
    sopInstanceUid: '1.2.3',
    transferSyntaxUid: EXPLICIT,
    sendingAeTitle: 'SCANNER',
    receivingAeTitle: 'ISOCENTER',
  });

  it('with a head of ours before it is that file again', async () => {
    const file = dicomFixture('pydicom/CT_small.dcm');
    for (const piece of [100, 65_536]) {
      const bare = await whole(dataSets.dataSetOf(inPieces(file, piece), 'as-stored'));
      const again = await readDicomFile(Buffer.concat([head, bare]));
      expect(dicomJson(again.dataSet)).toBe(dicomJson((await readDicomFile(file)).dataSet));
      expect(again.meta).toMatchObject({ sourceApplicationEntityTitle: 'SCANNER', hasGroupLength: true });
    }
  });

  it.each([
    'pydicom/MR_small_bigendian.dcm',
    'pydicom/rtplan.dcm',
    'highdicom/sr_document.dcm',
    'pydicom/image_dfl.dcm',
  ])('of %s in Implicit VR keeps every attribute', async (name) => {
    const file = dicomFixture(name);
    const implicitHead = Buffer.from(
      dataSets.fileHead({
        sopClassUid: '1.2',
        sopInstanceUid: '1.2.3',
        transferSyntaxUid: IMPLICIT,
        sendingAeTitle: 'A',
        receivingAeTitle: 'B',
      }),
    );
    const bare = await whole(dataSets.dataSetOf(inPieces(file, 7_000), 'implicit'));
    const values = (dataSet: DataSet): unknown => {
      const json = JSON.parse(dicomJson(dataSet)) as Record<string, { vr: string }>;
      // words and bytes cannot be told apart where no VR is written (PS3.5, A.1)
      return json['7FE00010'] ? { ...json, '7FE00010': 'OB or OW' } : json;
    };
    const read = await readDicomFile(Buffer.concat([implicitHead, bare]));
    expect(values(read.dataSet)).toEqual(values((await readDicomFile(file)).dataSet));
  });

  it('with encapsulated pixel data cannot be in Implicit VR', async () => {
    const file = dicomFixture('pydicom/MR_small_RLE.dcm');
    await expect(whole(dataSets.dataSetOf(inPieces(file, 7_000), 'implicit'))).rejects.toThrow(DicomFailure);
  });
});
