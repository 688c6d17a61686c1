import { newId } from '#kernel';
import type { FhirBase } from '../fhir-base.js';
import { splitValues, unescaped } from '../split-values.js';
import { COMMON_PARAMETERS } from './common-parameters.js';
import { identifierParameter } from './identifier-parameter.js';
import { readToken } from './read-token.js';
import { referenceParameter } from './reference-parameter.js';
import { stringParameter } from './string-parameter.js';
import { tokenParameter } from './token-parameter.js';

const base = { url: 'https://isocenter.test/fhir' } as FhirBase;
const of = (name: string) => ({ name, field: name, documentation: '' });

describe('values', () => {
  it('are taken apart at signs that nothing escapes', () => {
    expect(splitValues('a,b\\,c,\\\\,', ',')).toEqual(['a', 'b\\,c', '\\\\', '']);
    expect(splitValues('a\\|b|c', '|')).toEqual(['a\\|b', 'c']);
    expect(['a\\,b', '\\$1', '\\\\,', '\\n', 'a\\'].map(unescaped)).toEqual([
      'a,b',
      '$1',
      '\\,',
      '\\n',
      'a\\',
    ]);
  });

  it.each([
    ['x', { code: 'x' }],
    ['s|x', { system: 's', code: 'x' }],
    ['|x', { system: '', code: 'x' }],
    ['s|', { system: 's' }],
    ['urn:oid:1.2|a\\|b', { system: 'urn:oid:1.2', code: 'a|b' }],
  ])('of tokens are read: %s', (text, token) => {
    expect(readToken(text)).toEqual(token);
  });
});

describe('a token', () => {
  const status = tokenParameter(of('status'), {
    systems: ['http://s'],
    stored: { active: ['requested', 'scheduled'] },
  });

  it('stands for what is stored, and for nothing where system or code are others', () => {
    const values = (text: string) => status.read([text], undefined, base);
    expect(values('active')).toEqual({ field: 'status', kind: 'equal', values: ['requested', 'scheduled'] });
    expect(values('http://s|active')).toMatchObject({ values: ['requested', 'scheduled'] });
    expect(values('http://t|active')).toMatchObject({ values: [] });
    expect(values('constructor')).toMatchObject({ values: [] });
    expect(() => values('http://s|')).toThrow('status cannot be understood');
  });
});

describe('a text', () => {
  it('begins so, contains it, or is it', () => {
    const name = stringParameter(of('name'));
    expect(name.read(['a\\,b'], undefined, base)).toEqual({ field: 'name', kind: 'starts', values: ['a,b'] });
    expect(name.read(['a'], 'contains', base)).toMatchObject({ kind: 'contains' });
    expect(name.read(['a'], 'exact', base)).toMatchObject({ kind: 'equal' });
  });
});

describe('a reference', () => {
  const id = newId();
  const patient = referenceParameter({ ...of('patient'), targets: ['Patient'] });

  it.each([id, id.toUpperCase(), `Patient/${id}`, `https://isocenter.test/fhir/Patient/${id}`])(
    'is understood: %s',
    (text) => {
      expect(patient.read([text], undefined, base)).toEqual({
        field: 'patient',
        kind: 'equal',
        values: [id],
      });
    },
  );

  it.each(['42', `Group/${id}`, `https://elsewhere.test/Patient/${id}`])('to %s leads nowhere', (text) => {
    expect(patient.read([text], undefined, base)).toMatchObject({ values: [] });
  });

  it('may say its type in a modifier, and must say something', () => {
    expect(patient.read([id], 'Patient', base)).toMatchObject({ values: [id] });
    expect(() => patient.read([''], undefined, base)).toThrow('must be an id');
  });
});

describe('an identifier', () => {
  it('is looked for as its type says, or not at all', () => {
    const accession = identifierParameter(of('identifier'), ({ system, code }) =>
      system === 'http://other' || code === undefined ? undefined : { value: code },
    );
    expect(accession.read(['A-1', 'http://other|A-1'], undefined, base)).toEqual({
      field: 'identifier',
      kind: 'identified',
      identifiers: [{ value: 'A-1' }],
    });
  });
});

describe('the logical id', () => {
  it('is a UUID, or nobody has it', () => {
    const id = newId();
    expect(COMMON_PARAMETERS[0]!.read([id, 'x'], undefined, base)).toMatchObject({ values: [id] });
  });
});
