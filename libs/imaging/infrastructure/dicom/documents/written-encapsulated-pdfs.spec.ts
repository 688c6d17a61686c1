import { describeReportDocument } from '../../../application/services/describe-report-document.js';
import type { StudyHeaderView } from '../../../application/queries/get-study-header/study-header.view.js';
import { sampleDocument, sampleHeader } from '../../../testing/sample-report-document.js';
import { readDicomFile } from '../reading/read-dicom-file.js';
import { dicomJson } from '../values/dicom-json.js';
import { WrittenEncapsulatedPdfs } from './written-encapsulated-pdfs.js';

const practice = { name: 'Röntgen & Söhne', timeZone: 'Europe/Berlin' };

async function* pieces(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

async function fileOf(pdf: string[], header: Partial<StudyHeaderView> = {}, document = sampleDocument) {
  const study = { ...sampleHeader, ...header };
  const length = pdf.join('').length;
  const description = describeReportDocument(document, study, practice);
  const parts: Buffer[] = [];
  for await (const part of new WrittenEncapsulatedPdfs().file(description, pieces(...pdf), length))
    parts.push(part);
  return Buffer.concat(parts);
}

type Json = Record<string, { vr: string; Value?: unknown[] }>;
const jsonOf = async (file: Buffer): Promise<Json> =>
  JSON.parse(dicomJson((await readDicomFile(file)).dataSet)) as Json;

describe('A report as an Encapsulated PDF', () => {
  it('has every attribute of types 1 and 2 (PS3.3, A.45.1)', async () => {
    const json = await jsonOf(await fileOf(['%PDF-1.7 ', 'odd']));
    const type1 = ['00080016', '00080018', '0020000D', '0020000E', '00080060', '00080064', '00200011'];
    for (const tag of [...type1, '00200013', '00280301', '00420012'])
      expect([tag, json[tag]?.Value?.length]).toEqual([tag, 1]);
    const type2 = ['00100010', '00100020', '00100030', '00100040', '00080020', '00080030', '00080090'];
    const ofDocument = ['00080023', '00080033', '0008002A', '00420010', '0040A043'];
    for (const tag of [...type2, '00200010', '00080050', '00080070', ...ofDocument])
      expect([tag, tag in json]).toEqual([tag, true]);
    expect(json).toMatchObject({
      '00080005': { Value: ['ISO_IR 192'] },
      '00080060': { Value: ['DOC'] },
      '00280301': { Value: ['YES'] },
      '00420012': { Value: ['application/pdf'] },
      '0040A043': {
        Value: [{ '00080100': { Value: ['18748-4'] }, '00080102': { Value: ['LN'] } }],
      },
    });
  });

  it('names the images that it shows, in its place behind the document', async () => {
    const sources = [{ sopClassUid: '1.2.840.10008.5.1.4.1.1.2', sopInstanceUid: '1.2.3' }];
    const file = await fileOf(['%PDF'], {}, { ...sampleDocument, sources });
    expect((await readDicomFile(file)).warnings).toEqual([]);
    const json = await jsonOf(file);
    expect(json['00420013']?.Value).toMatchObject([{ '00081155': { Value: ['1.2.3'] } }]);
    expect(Object.keys(json)).toEqual(Object.keys(json).toSorted());
    expect(await jsonOf(await fileOf(['%PDF']))).not.toHaveProperty('00420013');
  });

  it('keeps the true length of a PDF of odd length, which is padded', async () => {
    const file = await fileOf(['%PDF-1.7 ', 'odd!', '!!']);
    const { dataSet, warnings } = await readDicomFile(file);
    expect(warnings).toEqual([]);
    expect(dataSet.get(0x00420015)?.value?.readUInt32LE()).toBe(15);
    expect(file.includes(Buffer.from('%PDF-1.7 odd!!!\0'))).toBe(true);
  });

  it('names patient and study as the images do, and has nothing where they say nothing', async () => {
    const unknown = { studyDate: null, patientName: null, patientNumber: null, accessionNumber: null };
    const json = await jsonOf(await fileOf(['%PDF'], unknown));
    for (const tag of ['00080020', '00100010', '00100020', '00080050'])
      expect([tag, tag in json, json[tag]?.Value]).toEqual([tag, true, undefined]);
    const known = await jsonOf(await fileOf(['%PDF'], { patientNameIdeographic: '山田^太郎' }));
    expect(known['00100010']?.Value).toEqual([{ Alphabetic: 'Żółć^Łucja', Ideographic: '山田^太郎' }]);
  });

  it('tells the time in the zone of the study, else in that of the practice', async () => {
    expect((await jsonOf(await fileOf(['%PDF'])))['00080033']?.Value).toEqual(['140500']);
    const abroad = await jsonOf(await fileOf(['%PDF'], { timezoneOffset: '-0500' }));
    expect(abroad).toMatchObject({
      '00080033': { Value: ['080500'] },
      '00080201': { Value: ['-0500'] },
    });
  });

  it('is the same to the last byte each time, and another instance of the same series for each version', async () => {
    const first = await fileOf(['%PDF']);
    expect((await fileOf(['%P', 'DF'])).equals(first)).toBe(true);
    const second = await jsonOf(
      await fileOf(['%PDF'], {}, { ...sampleDocument, revision: 2, predecessor: 1 }),
    );
    const before = await jsonOf(first);
    expect(second['0020000E']).toEqual(before['0020000E']);
    expect(second['00080018']).not.toEqual(before['00080018']);
    expect(JSON.stringify(second['0040A360'])).toContain(String(before['00080018']?.Value?.[0]));
  });
});
