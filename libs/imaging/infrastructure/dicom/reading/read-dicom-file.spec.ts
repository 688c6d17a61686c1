import fc from 'fast-check';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import { dicomBytes } from '../testing/dicom-bytes.js';
import { dicomFixture } from '../testing/dicom-fixture.js';
import { inPieces } from '../testing/in-pieces.js';
import { dicomJson } from '../values/dicom-json.js';
import { readDicomFile } from './read-dicom-file.js';

const CT = 'pydicom/CT_small.dcm';
const { element, file, header, item, nested, sequence } = dicomBytes;

async function refusal(bytes: Buffer, limits = {}): Promise<string> {
  const failure = await readDicomFile(bytes, limits).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(DicomFailure);
  return (failure as DicomFailure).code;
}

describe('reading a DICOM file', () => {
  it.each([
    ['Implicit VR Little Endian', 'pydicom/MR_small_implicit.dcm', '1.2.840.10008.1.2'],
    ['Explicit VR Little Endian', CT, '1.2.840.10008.1.2.1'],
    ['Explicit VR Big Endian', 'pydicom/MR_small_expb.dcm', '1.2.840.10008.1.2.2'],
    ['Deflated Explicit VR Little Endian', 'pydicom/image_dfl.dcm', '1.2.840.10008.1.2.1.99'],
    ['JPEG Extended', 'pydicom/JPEG-lossy.dcm', '1.2.840.10008.1.2.4.51'],
    ['JPEG 2000', 'pydicom/MR_small_jp2klossless.dcm', '1.2.840.10008.1.2.4.90'],
    ['RLE', 'pydicom/MR_small_RLE.dcm', '1.2.840.10008.1.2.5'],
  ])('reads %s', async (_, name, uid) => {
    const { syntax, dataSet, byteLength } = await readDicomFile(dicomFixture(name));
    expect(syntax.uid).toBe(uid);
    expect(dataSet.get(0x7fe00010)?.bulk?.length).toBeGreaterThan(100);
    expect(byteLength).toBe(dicomFixture(name).length);
  });

  it('leaves pixel data in the file and tells where they are', async () => {
    const bytes = dicomFixture(CT);
    const { dataSet } = await readDicomFile(bytes);
    expect(dataSet.get(0x7fe00010)?.bulk).toEqual({ offset: 6300, length: 128 * 128 * 2, bigEndian: false });
    expect(bytes.readUInt32LE(6300 - 4)).toBe(128 * 128 * 2);
  });

  it.each([1, 3, 8, 61, 4096])('reads the same out of pieces of %d bytes', async (length) => {
    for (const name of [CT, 'pydicom/rtplan.dcm', 'pydicom/MR_small_RLE.dcm', 'pydicom/image_dfl.dcm']) {
      const whole = await readDicomFile(dicomFixture(name));
      const streamed = await readDicomFile(inPieces(dicomFixture(name), length));
      expect(dicomJson(streamed.dataSet)).toBe(dicomJson(whole.dataSet));
      expect(streamed.dataSet.get(0x7fe00010)?.bulk).toEqual(whole.dataSet.get(0x7fe00010)?.bulk);
    }
  });

  it('knows the instance of a file that it refuses', async () => {
    const { DicomFileReader } = await import('./dicom-file-reader.js');
    const reader = new DicomFileReader();
    await reader.push(dicomFixture('pydicom/MR_truncated.dcm'));
    await expect(reader.end()).rejects.toThrow(DicomFailure);
    expect(reader.identity.sopInstanceUid).toMatch(/^1\.3\.6\.1\.4/);
    expect(reader.identity.sopClassUid).toBe('1.2.840.10008.5.1.4.1.1.4');
  });

  it('tells deviations that do not hinder reading', async () => {
    const odd = Buffer.concat([
      header(0x00080060, 'CS', 1),
      Buffer.from('M'),
      element(0x00080050, 'SH', 'A1'),
    ]);
    expect((await readDicomFile(file(odd))).warnings).toEqual(['odd-length', 'unordered-elements']);
    const noLength = dicomFixture('dcmjs/test/no-meta-length-test.dcm');
    expect((await readDicomFile(noLength)).warnings).toEqual(['meta-group-length-missing']);
  });

  it('reads UN of undefined length as a sequence in implicit VR', async () => {
    const implicit = { implicit: true, littleEndian: true };
    const content = Buffer.concat([
      item(0xe000, 0xffffffff),
      element(0x00080104, 'LO', 'Head', implicit),
      item(0xe00d),
    ]);
    const bytes = file(Buffer.concat([header(0x00091010, 'UN', 0xffffffff), content, item(0xe0dd)]));
    const { dataSet } = await readDicomFile(bytes);
    expect(dicomJson(dataSet)).toBe(
      '{"00091010":{"vr":"SQ","Value":[{"00080104":{"vr":"LO","Value":["Head"]}}]}}',
    );
  });

  it('reads UN in little endian, and a VR that nobody knows likewise, also in a file in big endian', async () => {
    const big = { implicit: false, littleEndian: false };
    const implicit = { implicit: true, littleEndian: true };
    const code = element(0x00080104, 'LO', 'Head', implicit);
    const content = Buffer.concat([item(0xe000, code.length), code]);
    const rows = Buffer.concat([header(0x00280010, 'UN', 2, big), Buffer.from([1, 2])]);
    const columns = Buffer.concat([header(0x00280011, 'UN', 2, big), Buffer.from([3, 4])]);
    columns.write('XX', 4, 'latin1');
    const sequence = Buffer.concat([header(0x00082218, 'UN', content.length, big), content]);
    const bytes = file(Buffer.concat([sequence, rows, columns]), '1.2.840.10008.1.2.2');
    const expected =
      '{"00082218":{"vr":"SQ","Value":[{"00080104":{"vr":"LO","Value":["Head"]}}]},' +
      '"00280010":{"vr":"US","Value":[513]},"00280011":{"vr":"US","Value":[1027]}}';
    const { dataSet } = await readDicomFile(bytes);
    expect(dicomJson(dataSet)).toBe(expected);
  });
});

describe('refusing what is no DICOM file', () => {
  it.each([
    ['no preamble', 'pydicom/no_meta.dcm', 'dicom.not-part10'],
    ['no prefix', 'pydicom/rtstruct.dcm', 'dicom.not-part10'],
    ['no transfer syntax', 'pydicom/meta_missing_tsyntax.dcm', 'dicom.not-part10'],
    ['cut-off pixel data', 'pydicom/MR_truncated.dcm', 'dicom.truncated'],
    ['another encoding than the named one', 'pydicom/SC_rgb_jpeg.dcm', 'dicom.malformed'],
  ])('refuses %s', async (_, name, code) => {
    expect(await refusal(dicomFixture(name))).toBe(code);
  });

  it('refuses every file that is cut off, wherever it is', async () => {
    const { dataSet } = await readDicomFile(dicomFixture('pydicom/MR_small_RLE.dcm'));
    const end = dataSet.get(0x7fe00010)?.bulk?.offset ?? 0;
    for (let length = 0; length < end; length++) {
      const prefix = dicomFixture('pydicom/MR_small_RLE.dcm').subarray(0, length);
      const answer = await readDicomFile(prefix).then(
        // cut between two elements, it is a shorter data set: its pixel data are missing
        (read) => read.dataSet.get(0x7fe00010) === undefined,
        (error: unknown) => error instanceof DicomFailure,
      );
      expect(answer).toBe(true);
    }
  });

  it('refuses deep nesting, however deep', async () => {
    expect(await refusal(file(nested(200_000)))).toBe('dicom.too-deep');
    expect((await readDicomFile(file(nested(64)))).dataSet.items(0x00081115)).toHaveLength(1);
    expect(await refusal(file(nested(65)))).toBe('dicom.too-deep');
  });

  it('refuses a deflate bomb before it is inflated', async () => {
    const zeros = Buffer.concat([header(0x7fe00010, 'OB', 300 * 1024 ** 2), Buffer.alloc(64 * 1024 ** 2)]);
    expect(await refusal(dicomBytes.deflatedFile(zeros))).toBe('dicom.too-large');
    const small = dicomBytes.deflatedFile(element(0x7fe00010, 'OB', Buffer.alloc(5_000_000)));
    expect(await refusal(small, { inflatedBytes: 1_000_000 })).toBe('dicom.too-large');
  });

  it('refuses deflated data sets that are cut off or no deflated stream', async () => {
    const whole = dicomBytes.deflatedFile(element(0x00100020, 'LO', 'P1'));
    expect(await refusal(whole.subarray(0, whole.length - 3))).toBe('dicom.truncated');
    const broken = file(Buffer.from('fefefefefefefefe', 'hex'), '1.2.840.10008.1.2.1.99');
    expect(await refusal(broken)).toBe('dicom.malformed');
  });

  it.each<[string, Buffer, string]>([
    ['a length beyond the file', header(0x00091001, 'UN', 0xfffffff0), 'dicom.truncated'],
    ['a length beyond the limit of text', header(0x00080120, 'UR', 0xfffffff0), 'dicom.too-large'],
    ['pixel data beyond the file', header(0x7fe00010, 'OW', 0xfffffffe), 'dicom.truncated'],
    ['undefined length of text', header(0x00104000, 'UT', 0xffffffff), 'dicom.malformed'],
    ['fragments in a native transfer syntax', header(0x7fe00010, 'OB', 0xffffffff), 'dicom.malformed'],
    ['a value beyond its item', sequence(0x00081115, [header(0x00080050, 'SH', 20)]), 'dicom.malformed'],
    ['an item beyond its sequence', element(0x00081115, 'SQ', item(0xe000, 40)), 'dicom.malformed'],
    ['a sequence that does not end', header(0x00081115, 'SQ', 0xffffffff), 'dicom.truncated'],
    ['an item that does not end', element(0x00081115, 'SQ', item(0xe000, 0xffffffff)), 'dicom.malformed'],
    [
      'an element where an item must be',
      element(0x00081115, 'SQ', element(0x00080050, 'SH', 'AB')),
      'dicom.malformed',
    ],
    ['a delimiter outside of sequences', item(0xe0dd), 'dicom.malformed'],
    ['an item outside of sequences', item(0xe000), 'dicom.malformed'],
    ['half a header in an item', sequence(0x00081115, [Buffer.alloc(5)]), 'dicom.malformed'],
    ['a VR of no letters', Buffer.from('0800500001020400aaaa', 'hex'), 'dicom.malformed'],
    [
      'an element twice',
      Buffer.concat([element(0x00100020, 'LO', 'A '), element(0x00100020, 'LO', 'B ')]),
      'dicom.malformed',
    ],
    ['no data set', Buffer.alloc(0), 'dicom.truncated'],
  ])('refuses %s', async (_, dataSet, code) => {
    expect(await refusal(file(dataSet))).toBe(code);
  });

  it('refuses transfer syntaxes that it cannot read', async () => {
    expect(await refusal(file(Buffer.alloc(0), '1.2.840.113619.5.2'))).toBe(
      'dicom.transfer-syntax-not-supported',
    );
  });

  it('keeps to its limits', async () => {
    expect(await refusal(dicomFixture(CT), { fileBytes: 1000 })).toBe('dicom.too-large');
    expect(await refusal(dicomFixture(CT), { elements: 20 })).toBe('dicom.too-large');
    expect(await refusal(dicomFixture(CT), { retainedBytes: 100 })).toBe('dicom.too-large');
  });

  it('never fails in another way, whatever bytes are changed', async () => {
    const originals = [
      CT,
      'pydicom/rtplan.dcm',
      'pydicom/MR_small_expb.dcm',
      'dicomParser/deflate/report_dfl',
    ].map((name) => dicomFixture(name).subarray(0, 7000));
    const change = fc.record({ at: fc.nat(6999), value: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        async (original, changes) => {
          const bytes = Buffer.from(original);
          for (const { at, value } of changes) bytes[at % bytes.length] = value;
          const outcome = await readDicomFile(bytes).then(
            ({ dataSet }) => JSON.parse(dicomJson(dataSet)) as unknown,
            (error: unknown) => error,
          );
          return !(outcome instanceof Error) || outcome instanceof DicomFailure;
        },
      ),
      { numRuns: 600 },
    );
  });
});
