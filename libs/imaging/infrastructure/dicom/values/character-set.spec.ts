import { readDicomFile } from '../reading/read-dicom-file.js';
import { dicomBytes } from '../testing/dicom-bytes.js';
import { dicomFixture } from '../testing/dicom-fixture.js';
import { CharacterSet } from './character-set.js';
import { dicomJson } from './dicom-json.js';

type Names = Record<string, { Value?: unknown[] }>;

async function jsonOf(bytes: Buffer): Promise<Names> {
  return JSON.parse(dicomJson((await readDicomFile(bytes)).dataSet)) as Names;
}

describe('text in the character set of its file', () => {
  it.each([
    ['chrArab', { Alphabetic: 'قباني^لنزار' }],
    ['chrFren', { Alphabetic: 'Buc^Jérôme' }],
    ['chrH31', { Alphabetic: 'Yamada^Tarou', Ideographic: '山田^太郎', Phonetic: 'やまだ^たろう' }],
    ['chrKoreanMulti', { Alphabetic: '김희중' }],
    ['chrRuss', { Alphabetic: 'Люкceмбypг' }],
    ['chrX1', { Alphabetic: 'Wang^XiaoDong', Ideographic: '王^小東' }],
    ['chrX2', { Alphabetic: 'Wang^XiaoDong', Ideographic: '王^小东' }],
  ])('decodes the patient of %s.dcm', async (name, expected) => {
    const json = await jsonOf(dicomFixture(`pydicom/charset_files/${name}.dcm`));
    expect(json['00100010']?.Value).toEqual([expected]);
    expect(json['00080005']?.Value).toEqual(['ISO_IR 192']);
  });

  it('parts values only where a backslash is one, not half of a sign', () => {
    const halfSign = Buffer.concat([Buffer.from('A\\', 'latin1'), Buffer.from('895c', 'hex')]);
    expect(CharacterSet.of('GB18030').decode(halfSign, 'LO').split('\\')).toEqual(['A', '塡']);
    expect(CharacterSet.of('\\ISO 2022 IR 87').decode(Buffer.from('1b24425c5c1b2842', 'hex'), 'LO')).toBe(
      '樛',
    );
  });

  it.each([
    ['ISO-IR 100', 'e9', 'é'],
    ['iso_ir 192', 'c3a9', 'é'],
    ['UTF-8', 'c3a9', 'é'],
    ['ISO_IR 203', 'a4', '€'],
    ['ISO_IR 13', 'b1', 'ｱ'],
    ['', 'c3a9', 'é'],
    ['', 'e9', 'é'],
    ['NO SUCH SET', 'e9', 'é'],
    ['\\ISO 2022 IR 87', '1b2440e9', '\u001b$@é'],
  ])('shows text as well as can be: %j with %s', (set, bytes, text) => {
    expect(CharacterSet.of(set).decode(Buffer.from(bytes, 'hex'), 'LO')).toBe(text);
  });

  it('lets items inherit the character set or have their own', async () => {
    const { element, file, sequence } = dicomBytes;
    const name = (bytes: string): Buffer => element(0x00100010, 'PN', Buffer.from(bytes, 'hex'));
    const own = Buffer.concat([element(0x00080005, 'CS', 'ISO_IR 192'), name('c3a9')]);
    const dataSet = Buffer.concat([
      element(0x00080005, 'CS', 'ISO_IR 100'),
      sequence(0x00081115, [name('e920'), own]),
    ]);
    expect((await jsonOf(file(dataSet)))['00081115']?.Value).toMatchObject([
      { '00100010': { Value: [{ Alphabetic: 'é' }] } },
      { '00100010': { Value: [{ Alphabetic: 'é' }] } },
    ]);
  });

  it('leaves out NUL signs, which databases cannot store', () => {
    expect(CharacterSet.of().decode(Buffer.from('A\0B\0', 'latin1'), 'LO')).toBe('AB');
  });
});
