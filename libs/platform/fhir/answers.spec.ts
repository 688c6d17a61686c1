import { expectFhirJson, wantsResource } from './fhir-format.js';
import type { FhirSearch } from './fhir-search.js';
import type { FhirType } from './fhir-type.js';
import { metaOf } from './meta-of.js';
import { narrative } from './narrative.js';
import { outcomeOf } from './operation-outcome.js';
import { present } from './present.js';
import { searchBundle } from './search-bundle.js';
import { schemaFaults } from './testing/schema-faults.js';

const type: FhirType = {
  name: 'Patient',
  documentation: '',
  sorts: {},
  defaultSort: '',
  includes: [],
  required: ['active'],
  summary: ['name'],
};
const patient = {
  resourceType: 'Patient',
  id: 'p-1',
  meta: { versionId: '1', lastUpdated: '2026-11-21T10:00:00.000001Z' },
  text: narrative('Patient', [['Name', 'Anna']]),
  active: true,
  name: [{ text: 'Anna' }],
  gender: 'female',
};
const SEARCH: FhirSearch = {
  filters: [],
  limit: 50,
  sort: '',
  withTotal: false,
  summary: 'false',
  includes: [],
  reverseIncludes: [],
  understood: [['name', 'an na']],
  ignored: [],
};
const bundle = (search: Partial<FhirSearch> = {}, nextCursor: string | null = null, incomplete = false) =>
  searchBundle({
    search: { ...SEARCH, ...search },
    typeOf: () => type,
    page: { resources: [patient], nextCursor },
    company: { resources: [], incomplete },
    url: 'https://i.test/fhir/Patient',
    base: 'https://i.test/fhir',
  });
const firstOf = (search: Partial<FhirSearch>) => bundle(search).entry![0]!.resource;

describe('the bundle of a search', () => {
  it('holds what was found, and links that repeat the search', () => {
    const answer = bundle({ cursor: 'here' }, 'there');
    expect(answer.link).toEqual([
      { relation: 'self', url: 'https://i.test/fhir/Patient?name=an+na&_cursor=here' },
      { relation: 'next', url: 'https://i.test/fhir/Patient?name=an+na&_cursor=there' },
    ]);
    expect(answer.entry).toEqual([
      { fullUrl: 'https://i.test/fhir/Patient/p-1', resource: patient, search: { mode: 'match' } },
    ]);
    expect(schemaFaults(answer)).toEqual([]);
  });

  it('tells of what was left aside or could not come', () => {
    const entry = bundle({ ignored: ['colour'] }, null, true).entry!.at(-1)!;
    expect(entry.search.mode).toBe('outcome');
    expect(JSON.stringify(entry.resource)).toMatch(/left aside: colour.*could be included/);
    expect(schemaFaults(entry.resource)).toEqual([]);
  });

  it.each([
    [{ summary: 'true' as const }, ['resourceType', 'id', 'meta', 'active', 'name']],
    [{ summary: 'text' as const }, ['resourceType', 'id', 'meta', 'text', 'active']],
    [{ summary: 'data' as const }, ['resourceType', 'id', 'meta', 'active', 'name', 'gender']],
    [{ elements: ['gender'] }, ['resourceType', 'id', 'meta', 'active', 'gender']],
  ])('holds parts, marked so: %j', (search, elements) => {
    const resource = firstOf(search);
    expect(Object.keys(resource)).toEqual(elements);
    expect(resource.meta?.tag).toEqual([expect.objectContaining({ code: 'SUBSETTED' })]);
  });
});

describe('a refusal', () => {
  const problem = {
    type: 'urn:isocenter:problem:x.y',
    title: 'T',
    status: 404,
    detail: 'Not there.',
    code: 'x.y',
  };

  it('is an OperationOutcome with the code of the problem', () => {
    const outcome = outcomeOf({ ...problem, correlationId: 'c' });
    expect(outcome.issue).toEqual([
      {
        severity: 'error',
        code: 'not-found',
        details: { coding: [{ system: 'urn:isocenter:problem', code: 'x.y' }], text: 'Not there.' },
        diagnostics: 'correlation id c',
      },
    ]);
    expect(schemaFaults(outcome)).toEqual([]);
  });

  it('names every field that was refused', () => {
    const errors = [
      { field: 'a', message: 'one' },
      { field: 'b', message: 'two' },
    ];
    expect(outcomeOf({ ...problem, status: 400, errors }).issue.map(({ details }) => details.text)).toEqual([
      'a: one',
      'b: two',
    ]);
  });
});

describe('the form of an answer', () => {
  it.each([undefined, '', '*/*', 'application/fhir+json', 'application/json;q=0.5', 'text/html, */*;q=0.1'])(
    'is JSON for who accepts %s',
    (accept) => expect(() => expectFhirJson(accept, null)).not.toThrow(),
  );

  it.each(['application/fhir+xml', 'text/html', 'application/fhir+json;fhirVersion=5.0', '*/*;q=0'])(
    'is refused to who accepts %s',
    (accept) => expect(() => expectFhirJson(accept, null)).toThrow('application/fhir+json'),
  );

  it('is told by _format above all', () => {
    expect(() => expectFhirJson('text/html', 'json')).not.toThrow();
    expect(() => expectFhirJson('*/*', 'application/fhir json')).not.toThrow();
    expect(() => expectFhirJson('application/fhir+json', 'xml')).toThrow();
  });

  it('of a document is a resource only when that is asked for', () => {
    expect(wantsResource('*/*', null)).toBe(false);
    expect(wantsResource('application/pdf', null)).toBe(false);
    expect(wantsResource('application/fhir+json', null)).toBe(true);
    expect(wantsResource(undefined, 'json')).toBe(true);
  });
});

describe('a resource', () => {
  it('has no element without a value', () => {
    expect(present({ a: null, b: undefined, c: '', d: [], e: 0, f: false, g: [1] })).toEqual({
      e: 0,
      f: false,
      g: [1],
    });
  });

  it('has a text that is nothing but text', () => {
    const { div } = narrative('<b>', [
      ['Name', 'Anna & "<script>"\u0000\u001b'],
      ['Text', 'one\r\ntwo'],
      ['Nothing', null],
    ]);
    expect(div).toBe(
      '<div xmlns="http://www.w3.org/1999/xhtml"><p><b>&lt;b&gt;</b></p>' +
        '<p><b>Name:</b> Anna &amp; &quot;&lt;script&gt;&quot;</p><p><b>Text:</b> one<br/>two</p></div>',
    );
  });

  it('has the time of its last change for a version, to the microsecond', () => {
    expect(metaOf('1970-01-01T00:00:01.000002Z')).toEqual({
      versionId: '1000002',
      lastUpdated: '1970-01-01T00:00:01.000002Z',
    });
  });
});
