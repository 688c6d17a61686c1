import { parseQido } from './parse-qido.js';
import { QidoFailure } from './qido-failure.js';

const filters = (parameters: Record<string, string | string[]>): Record<string, unknown> =>
  parseQido('instance', parameters).filters;

describe('reading a search', () => {
  it('takes attributes by keyword, by tag and by path', () => {
    expect(
      filters({
        PatientID: 'P1',
        '00080050': 'A1',
        'RequestAttributesSequence.ScheduledProcedureStepID': 'S1',
        '00400275.00401001': 'R1',
      }),
    ).toEqual({
      patientId: { kind: 'equal', values: ['P1'] },
      accessionNumber: { kind: 'equal', values: ['A1'] },
      scheduledProcedureStepId: { kind: 'equal', values: ['S1'] },
      requestedProcedureId: { kind: 'equal', values: ['R1'] },
    });
  });

  it.each<[string, string, unknown]>([
    ['StudyDate', '20240229', { kind: 'equal', values: ['20240229'] }],
    ['StudyDate', '20240101-20241231', { kind: 'range', from: '20240101', to: '20241231' }],
    ['StudyDate', '20240101-', { kind: 'range', from: '20240101', to: undefined }],
    ['StudyDate', '-20241231', { kind: 'range', from: undefined, to: '20241231' }],
    ['StudyTime', '10', { kind: 'range', from: '100000.000000', to: '105959.999999' }],
    ['StudyTime', '1030-12', { kind: 'range', from: '103000.000000', to: '125959.999999' }],
    ['StudyTime', '-235959.5', { kind: 'range', from: undefined, to: '235959.599999' }],
    ['StudyInstanceUID', '1.2,1.3\\1.2', { kind: 'equal', values: ['1.2', '1.3'] }],
    ['ModalitiesInStudy', 'CT,MR', { kind: 'equal', values: ['CT', 'MR'] }],
    ['PatientName', 'Mül*', { kind: 'wildcard', pattern: 'Mül*' }],
    ['PatientID', 'P?1', { kind: 'wildcard', pattern: 'P?1' }],
    ['PatientID', '50%_\\', { kind: 'equal', values: ['50%_\\'] }],
    ['SeriesNumber', '+007', { kind: 'equal', values: ['7'] }],
    ['PatientName', '', undefined],
    ['PatientName', '*', undefined],
  ])('reads %s=%s', (name, value, expected) => {
    expect(Object.values(filters({ [name]: value }))[0]).toEqual(expected);
  });

  it.each([
    ['StudyDate', '2024'],
    ['StudyDate', '20240230'],
    ['StudyDate', '2024*'],
    ['StudyDate', '20240101-2024'],
    ['StudyDate', '-'],
    ['StudyDate', '1-2-3'],
    ['StudyTime', '25'],
    ['StudyInstanceUID', '1.2.*'],
    ['StudyInstanceUID', "1.2'; DROP TABLE study"],
    ['StudyInstanceUID', '1.2,,1.3'],
    ['SeriesNumber', 'one'],
    ['limit', '-1'],
    ['limit', 'ten'],
    ['limit', ''],
    ['offset', '1.5'],
    ['offset', '99999999999999999999'],
    ['includefield', 'NoSuchAttribute'],
    ['fuzzymatching', 'maybe'],
  ])('refuses %s=%s', (name, value) => {
    expect(() => parseQido('instance', { [name]: value })).toThrow(QidoFailure);
  });

  it('refuses an attribute that is given twice', () => {
    expect(() => parseQido('study', { PatientID: ['1', '2'] })).toThrow(QidoFailure);
    expect(() => parseQido('study', { PatientID: '1', '00100020': '2' })).toThrow(QidoFailure);
  });

  it('reads includefield repeated, as a list and as all', () => {
    const include = (value: string | string[]): unknown =>
      parseQido('study', { includefield: value }).include;
    expect(include(['StudyDescription', '00080060, 00101010'])).toEqual(
      new Set([0x00081030, 0x00080060, 0x00101010]),
    );
    expect(include('all')).toBe('all');
    expect(parseQido('study', { PatientSex: '' }).include).toEqual(new Set([0x00100040]));
  });

  it('warns of what it does not do and ignores what it does not know', () => {
    const query = parseQido('study', {
      fuzzymatching: 'true',
      emptyvaluematching: 'false',
      Modality: 'CT',
      StationName: 'CT1',
      orderby: 'whatever',
      limit: '10',
      offset: '20',
    });
    expect(query).toMatchObject({ limit: 10, offset: 20 });
    expect(query.filters).toEqual({});
    expect(query.warnings).toEqual([
      'The fuzzymatching parameter is not supported. Only literal matching has been performed.',
      'The attribute 00080060 is not supported for matching and has been ignored.',
      'The attribute 00081010 is not supported for matching and has been ignored.',
    ]);
  });
});
