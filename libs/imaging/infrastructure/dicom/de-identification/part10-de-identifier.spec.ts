import type { DeIdentificationOption } from '../../../domain/de-identification/de-identification-option.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import type { DataSet } from '../reading/data-set.js';
import { readDicomFile } from '../reading/read-dicom-file.js';
import { deIdentifyBytes, openBytes, testOrder } from '../testing/de-identify-bytes.js';
import { dicomBytes } from '../testing/dicom-bytes.js';
import { dicomFixture } from '../testing/dicom-fixture.js';
import { type Element, fileOfElements } from '../testing/file-of-elements.js';
import { Part10DeIdentifier } from './part10-de-identifier.js';

async function copyOf(file: Buffer, ...options: DeIdentificationOption[]): Promise<DataSet> {
  const copy = await deIdentifyBytes(file, testOrder({ options }));
  return (await readDicomFile(copy as Buffer)).dataSet;
}

const text = (dataSet: DataSet, tag: number): string | undefined =>
  dataSet
    .get(tag)
    ?.value?.toString('utf8')
    .replace(/[\0 ]+$/, '');

const usShort = (value: number): Buffer => Buffer.from([value & 0xff, value >> 8]);

describe('de-identifying a file', () => {
  it('removes, empties, replaces and keeps as the table says', async () => {
    const copy = await copyOf(
      fileOfElements([
        [0x00080020, 'DA', '20240229'],
        [0x00080050, 'SH', 'ACC-1'],
        [0x00080060, 'CS', 'CT'],
        [0x00080070, 'LO', 'Maker'],
        [0x00080080, 'LO', 'Saint Elsewhere'],
        [0x00081030, 'LO', 'CT of the head'],
        [0x00100010, 'PN', 'Doe^Jane'],
        [0x00100030, 'DA', '19700131'],
        [0x00181030, 'LO', 'Routine head'],
        [0x00200011, 'IS', '3'],
      ]),
    );
    expect(text(copy, 0x00080020)).toBe('');
    expect(text(copy, 0x00080050)).toBe('');
    expect(text(copy, 0x00080060)).toBe('CT');
    expect(text(copy, 0x00080070)).toBe('Maker');
    expect(text(copy, 0x00080080)).toBe('REMOVED');
    expect(copy.get(0x00081030)).toBeUndefined();
    expect(text(copy, 0x00100010)).toBe('P-TEST');
    expect(text(copy, 0x00100020)).toBe('P-TEST');
    expect(text(copy, 0x00100030)).toBe('');
    expect(text(copy, 0x00181030)).toBe('REMOVED');
    expect(text(copy, 0x00200011)).toBe('3');
    expect(text(copy, 0x00280303)).toBe('REMOVED');
    expect(copy.items(0x00120064).map((item) => text(item, 0x00080100))).toEqual(['113100']);
  });

  it('keeps what its options name, and says which they were', async () => {
    const file = fileOfElements([
      [0x00080020, 'DA', '20240229'],
      [0x00080080, 'LO', 'Saint Elsewhere'],
      [0x00081030, 'LO', 'CT of the head, Dr. Smith'],
      [0x00100040, 'CS', 'F'],
      [0x00101010, 'AS', '054Y'],
      [0x00181000, 'LO', 'SN-1'],
    ]);
    const copy = await copyOf(
      file,
      'retain-full-dates',
      'retain-institution-identity',
      'retain-patient-characteristics',
      'retain-device-identity',
      'clean-descriptors',
      'retain-uids',
    );
    expect(text(copy, 0x00080020)).toBe('20240229');
    expect(text(copy, 0x00080080)).toBe('Saint Elsewhere');
    expect(text(copy, 0x00081030)).toBe('CT of the head');
    expect(text(copy, 0x00100040)).toBe('F');
    expect(text(copy, 0x00101010)).toBe('054Y');
    expect(text(copy, 0x0020000d)).toBe('1.2.3.1');
    expect(text(copy, 0x00280303)).toBe('UNMODIFIED');
    expect(copy.items(0x00120064).map((item) => text(item, 0x00080100))).toEqual([
      '113100',
      '113106',
      '113112',
      '113108',
      '113109',
      '113105',
      '113110',
    ]);
  });

  it('moves all dates of a patient by the same days', async () => {
    const file = fileOfElements([
      [0x00080020, 'DA', '20240301'],
      [0x0008002a, 'DT', '20240303101112.5+0100'],
      [0x00080030, 'TM', '101112'],
      [0x00181200, 'DA', '20240201\\20240202'],
    ]);
    const copy = await copyOf(file, 'retain-modified-dates', 'retain-device-identity');
    const day = (value = ''): number =>
      Date.parse(value.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3')) / 86_400_000;
    const study = day(text(copy, 0x00080020));
    expect(study).toBeLessThan(day('20240201'));
    expect(text(copy, 0x0008002a)).toMatch(/^\d{8}101112\.5\+0100$/);
    expect(day(text(copy, 0x0008002a)) - study).toBe(2);
    expect(text(copy, 0x00080030)).toBe('101112');
    const [first, second] = text(copy, 0x00181200)?.split('\\') ?? [];
    expect([study - day(first), study - day(second)]).toEqual([29, 28]);
    expect(text(copy, 0x00280303)).toBe('MODIFIED');
  });

  it('maps references to the same new UIDs, in sequences as well, and leaves UIDs of the standard alone', async () => {
    const copy = await copyOf(
      fileOfElements([
        [
          0x00081140,
          'SQ',
          [
            [
              [0x00081150, 'UI', '1.2.840.10008.5.1.4.1.1.2\0'],
              [0x00081155, 'UI', '1.2.3.4\0'],
            ],
          ],
        ],
        [0x00200052, 'UI', '1.2.840.10008.1.4.1.1\0'],
      ]),
    );
    const [reference] = copy.items(0x00081140);
    expect(text(reference as DataSet, 0x00081155)).toBe(text(copy, 0x00080018));
    expect(text(reference as DataSet, 0x00081150)).toBe('1.2.840.10008.5.1.4.1.1.2');
    expect(text(copy, 0x00080018)).toMatch(/^2\.25\.\d{30,39}$/);
    expect(text(copy, 0x00200052)).toBe('1.2.840.10008.1.4.1.1');
  });

  it('finds names and numbers that somebody wrote into other texts', async () => {
    const copy = await copyOf(
      fileOfElements([
        [0x00080008, 'CS', 'ORIGINAL\\JANE'],
        [0x00081090, 'LO', 'Scanner of Jane DOE, ID 4711-08'],
        [0x00100010, 'PN', 'Doe^Jane'],
        [0x00100020, 'LO', '4711-08'],
      ]),
    );
    expect(text(copy, 0x00081090)).toBe('Scanner of , ID');
    expect(text(copy, 0x00080008)).toBe('ORIGINAL\\REMOVED');
  });

  it('leaves codes of the standard and of public schemes alone, whatever somebody in the file is called', async () => {
    const code = (scheme: string): Element[] => [
      [0x00080100, 'SH', '1234'],
      [0x00080102, 'SH', scheme],
      [0x00080104, 'LO', 'Contains'],
    ];
    const file = fileOfElements([
      [0x00080060, 'CS', 'SR'],
      [0x00082218, 'SQ', [code('SCT'), code('99US')]],
      [0x00100010, 'PN', 'Separate^Contains'],
      [
        0x0040a730,
        'SQ',
        [
          [
            [0x0040a010, 'CS', 'CONTAINS'],
            [0x0040a040, 'CS', 'TEXT'],
            [0x0040a123, 'PN', 'Enter^Text'],
            [0x0040a160, 'UT', 'Enter text'],
          ],
        ],
      ],
      [0x0040a050, 'CS', 'SEPARATE'],
    ]);
    const copy = await copyOf(file);
    const [item] = copy.items(0x0040a730) as [DataSet];
    expect([text(item, 0x0040a010), text(item, 0x0040a040)]).toEqual(['CONTAINS', 'TEXT']);
    expect([text(item, 0x0040a123), text(item, 0x0040a160)]).toEqual(['REMOVED', 'REMOVED']);
    expect(text(copy, 0x0040a050)).toBe('SEPARATE');
    const meanings = copy.items(0x00082218).map((each) => text(each, 0x00080104));
    expect(meanings).toEqual(['Contains', 'REMOVED']);
  });

  it('leaves no sequence that its module allows only with an item of UIDs or an issuer', async () => {
    const study: Element[] = [
      [0x00081150, 'UI', '1.2.840.10008.3.1.2.3.1\0'],
      [0x00081155, 'UI', '1.2.3.9\0'],
    ];
    const bytes = Buffer.concat(study.map((element) => dicomBytes.element(...element)));
    const nested = Buffer.concat([dicomBytes.item(0xe000, bytes.length), bytes]);
    const file = fileOfElements([
      [0x00080051, 'SQ', [[[0x00400031, 'UT', 'Saint Elsewhere']]]],
      [0x00081110, 'SQ', [study]],
      [0x0040a370, 'SQ', [[[0x00081110, 'SQ', nested]]]],
    ]);
    const copy = await copyOf(file);
    expect(copy.get(0x00080051)).toBeUndefined();
    expect(copy.get(0x00081110)).toBeUndefined();
    const [request] = copy.items(0x0040a370) as [DataSet];
    expect(request.get(0x00081110)?.items).toEqual([]);
  });

  it('removes private elements, curves and overlays; safe private ones stay when asked', async () => {
    const file = fileOfElements([
      [0x00190010, 'LO', 'GEMS_ACQU_01'],
      [0x00191023, 'DS', '1.5'],
      [0x00191099, 'LO', 'Doe^Jane'],
      [0x50003000, 'OW', usShort(1)],
      [0x60000010, 'US', usShort(1)],
      [0x60003000, 'OW', usShort(1)],
      [0x60004000, 'LT', 'by Jane'],
    ]);
    expect(
      [...(await copyOf(file)).elements.keys()].filter((tag) => tag > 0x00190000 && (tag >>> 16) % 2 === 1),
    ).toEqual([]);
    const copy = await copyOf(file, 'retain-safe-private');
    expect(text(copy, 0x00190010)).toBe('GEMS_ACQU_01');
    expect(text(copy, 0x00191023)).toBe('1.5');
    expect(copy.get(0x00191099)).toBeUndefined();
    for (const tag of [0x50003000, 0x60000010, 0x60003000, 0x60004000]) expect(copy.get(tag)).toBeUndefined();
  });

  it('replaces the texts of a report, or keeps their known words', async () => {
    const content: Element[] = [
      [0x0040a040, 'CS', 'TEXT'],
      [0x0040a123, 'PN', 'Smith^John'],
      [0x0040a160, 'UT', 'Fracture of the left wrist, seen by Smith'],
    ];
    const file = fileOfElements([[0x0040a730, 'SQ', [content]]]);
    const [replaced] = (await copyOf(file)).items(0x0040a730);
    expect(text(replaced as DataSet, 0x0040a160)).toBe('REMOVED');
    const [cleaned] = (await copyOf(file, 'clean-structured-content')).items(0x0040a730);
    expect(text(cleaned as DataSet, 0x0040a160)).toBe('Fracture of the left wrist');
    expect(text(cleaned as DataSet, 0x0040a123)).toBe('REMOVED');
    expect(text(cleaned as DataSet, 0x0040a040)).toBe('TEXT');
  });

  it('writes text in UTF-8, whatever it was in', async () => {
    const greek = Buffer.from('4d61676e657420c1e8deed', 'hex');
    const copy = await copyOf(
      fileOfElements([
        [0x00080005, 'CS', 'ISO_IR 126'],
        [0x00081090, 'LO', greek],
      ]),
    );
    expect(text(copy, 0x00080005)).toBe('ISO_IR 192');
    expect(text(copy, 0x00081090)).toBe(`Magnet ${new TextDecoder('iso-8859-7').decode(greek.subarray(7))}`);
  });

  it('lets compressed pixels pass as they are', async () => {
    const original = dicomFixture('pydicom/MR_small_RLE.dcm');
    const copy = (await deIdentifyBytes(original)) as Buffer;
    const fragments = async (bytes: Buffer) => {
      const { dataSet, meta } = await readDicomFile(bytes);
      const bulk = dataSet.get(0x7fe00010)?.bulk?.encapsulated;
      const contents = bulk?.fragments.map(({ offset, length }) =>
        bytes.subarray(offset, offset + length).toString('hex'),
      );
      return { contents, table: bulk?.offsetTable, syntax: meta.transferSyntaxUid };
    };
    expect(await fragments(copy)).toEqual(await fragments(original));
  });

  it('holds no more than a few pieces, however large the file', async () => {
    const length = 96 * 1024 ** 2;
    const { before, after } = dicomBytes.identifiers();
    const clean = dicomBytes.element(0x00280301, 'CS', 'NO');
    const head = dicomBytes.file(
      Buffer.concat([before, after, clean, dicomBytes.header(0x7fe00010, 'OW', length)]),
    );
    async function* source(skip: number): AsyncGenerator<Buffer> {
      if (skip === 0) yield head;
      for (let at = 0; at < length; at += 64 * 1024) yield await Promise.resolve(Buffer.alloc(64 * 1024));
    }
    const open = (range?: { offset: number }) => Promise.resolve(source(range?.offset ?? 0));
    const made = await new Part10DeIdentifier().deIdentify(open, testOrder());
    if (!('content' in made)) throw new Error('There is no copy.');
    let [total, largest] = [0, 0];
    for await (const piece of made.content) {
      total += piece.length;
      largest = Math.max(largest, piece.length);
    }
    expect(total).toBeGreaterThan(length);
    expect(largest).toBeLessThan(256 * 1024);
  });

  it('fails where the file is damaged', async () => {
    const cut = dicomFixture('pydicom/MR_small_implicit.dcm').subarray(0, 5000);
    const whole = await openBytes(dicomFixture('pydicom/MR_small_implicit.dcm'));
    const open = async (range?: { offset: number; length: number }) =>
      range ? whole(range) : ([cut] as never);
    await expect(new Part10DeIdentifier().deIdentify(open, testOrder())).rejects.toThrow(DicomFailure);
  });
});
