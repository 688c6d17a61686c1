import { newId } from '#kernel';
import type { FhirBase } from './fhir-base.js';
import { parseFhirSearch } from './parse-fhir-search.js';
import { dateParameter } from './parameters/date-parameter.js';
import { referenceParameter } from './parameters/reference-parameter.js';
import { stringParameter } from './parameters/string-parameter.js';
import type { FhirType } from './fhir-type.js';

const base = { url: 'https://isocenter.test/fhir' } as FhirBase;
const subject = { name: 'subject', targets: ['Patient'], references: () => [] };
const TYPE: FhirType = {
  name: 'Thing',
  documentation: '',
  parameters: [
    stringParameter({ name: 'name', field: 'name', documentation: '' }),
    dateParameter('day', { name: 'born', field: 'bornOn', documentation: '', optional: true }),
    referenceParameter({ name: 'subject', field: 'patientId', documentation: '', targets: ['Patient'] }),
  ],
  sorts: { _lastUpdated: 'updatedAt', born: 'bornOn' },
  defaultSort: '-updatedAt',
  includes: [subject],
  required: [],
  summary: [],
};
const referring = [{ type: 'Report', parameter: 'of' }];
const parse = (query: string) => parseFhirSearch(new URLSearchParams(query), { type: TYPE, base, referring });

describe('the parameters of a search', () => {
  it('are understood one by one; of values between commas one is enough', () => {
    const id = newId();
    const search = parse(`name=a,b&name:exact=A%5C,B&born=ge2000&subject=Patient/${id}&_id=${id}`);
    expect(search.filters).toEqual([
      { field: 'name', kind: 'starts', values: ['a', 'b'] },
      { field: 'name', kind: 'equal', values: ['A,B'] },
      { field: 'bornOn', kind: 'span', spans: [{ from: '2000-01-01' }] },
      { field: 'patientId', kind: 'equal', values: [id] },
      { field: 'id', kind: 'equal', values: [id] },
    ]);
    expect(search).toMatchObject({
      limit: 50,
      sort: '-updatedAt',
      withTotal: false,
      summary: 'false',
      ignored: [],
    });
  });

  it('about the answer are understood as well, and links repeat all but the cursor and the form', () => {
    const search = parse(
      '_count=7&_cursor=abc&_sort=-born&_total=accurate&_summary=text&_elements=id,%20name&_format=json&_pretty=true' +
        '&_include=Thing:subject:Patient&_revinclude=Report:of',
    );
    expect(search).toMatchObject({
      limit: 7,
      cursor: 'abc',
      sort: '-bornOn',
      withTotal: true,
      summary: 'text',
      elements: ['id', 'name'],
      includes: [subject],
      reverseIncludes: referring,
      ignored: [],
    });
    expect(search.understood.map(([name]) => name)).toEqual([
      '_count',
      '_sort',
      '_total',
      '_summary',
      '_elements',
      '_include',
      '_revinclude',
    ]);
  });

  it('have limits: a page holds 200, and none means that only the number is wanted', () => {
    expect(parse('_count=100000').limit).toBe(200);
    expect(parse('_count=0').summary).toBe('count');
  });

  it('say whether something is missing, where it can be', () => {
    expect(parse('born:missing=true').filters).toEqual([
      { field: 'bornOn', kind: 'present', present: false },
    ]);
    expect(() => parse('born:missing=x')).toThrow('missing is true or false');
    expect(() => parse('name:missing=true')).toThrow('its modifier is not supported');
  });

  it.each([
    'colour=red',
    'subject.name=Anna',
    '_has:Report:of:status=final',
    '_sort=colour',
    '_sort=constructor',
    '_include=Thing:colour',
    '_include=Other:subject',
    '_include=Thing:subject:Group',
    '_include=*',
    '_include:iterate=Thing:subject',
    '_revinclude=Report:colour',
    'constructor=1',
  ])('that are not known are put aside: %s', (query) => {
    const search = parse(`name=a&${query}`);
    expect(search.ignored).toEqual([decodeURIComponent(query.split('=')[0]!)]);
    expect(search.understood).toEqual([['name', 'a']]);
  });

  it('without a value say nothing', () => {
    expect(parse('name=&colour=')).toMatchObject({ filters: [], ignored: [], understood: [] });
  });

  it.each([
    'name:below=a',
    'born=yesterday',
    'subject:Group=1',
    '_count=-1',
    '_total=most',
    '_summary=short',
    'born:exact=2000',
  ])('that are known are refused where they make no sense: %s', (query) => {
    expect(() => parse(query)).toThrow(
      expect.objectContaining({ code: 'fhir.bad-parameter', kind: 'invalid' }),
    );
  });

  it('never repeat a value in a refusal', () => {
    expect(() => parse('born=Anna')).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('Anna') }),
    );
  });
});
