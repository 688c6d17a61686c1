import { Conditions } from './conditions.js';
import { type RecordColumn, recordConditions } from './record-conditions.js';
import type { RecordFilter } from './record-filter.js';

const columns: Readonly<Record<string, RecordColumn>> = {
  id: { column: 'p.id', type: 'uuid' },
  name: { column: 'p.name', words: { column: 'p.name_key', fold: (text) => text.toUpperCase() } },
  born: { column: 'p.birth_date', type: 'date' },
  modality: { column: 'st.modalities', array: true },
  identifier: {
    column: 'p.number',
    identified: ({ value, issuer }, place) => `i.value = ${place(value)} AND i.issuer = ${place(issuer)}`,
  },
};

const sqlOf = (...filters: RecordFilter[]) => {
  const { where, values } = recordConditions(new Conditions(), filters, columns);
  return { where, values };
};

describe('the conditions of records', () => {
  it('take each kind of filter, with values in their places', () => {
    expect(
      sqlOf(
        { field: 'id', kind: 'equal', values: ['a', 'b'] },
        { field: 'modality', kind: 'equal', values: ['CT'] },
        { field: 'name', kind: 'starts', values: ['mü', 'an'] },
        { field: 'name', kind: 'contains', values: ['ll'] },
        { field: 'born', kind: 'present', present: false },
        { field: 'identifier', kind: 'identified', identifiers: [{ value: 'P-1', issuer: 'X' }] },
      ),
    ).toEqual({
      where: [
        'p.id = ANY($1::uuid[])',
        'st.modalities && $2::text[]',
        `(position($3 IN ' ' || p.name_key) > 0 OR position($4 IN ' ' || p.name_key) > 0)`,
        '(position($5 IN p.name_key) > 0)',
        'p.birth_date IS NULL',
        '(i.value = $6 AND i.issuer = $7)',
      ],
      values: [['a', 'b'], ['CT'], ' MÜ', ' AN', 'LL', 'P-1', 'X'],
    });
  });

  it('take spans, open and outside ones, of which one is enough', () => {
    const spans = [
      { from: '2026-01-01', before: '2026-01-02' },
      { before: '1970-01-01' },
      { from: '2000-01-01', outside: true as const },
    ];
    expect(sqlOf({ field: 'born', kind: 'span', spans }).where).toEqual([
      '((p.birth_date >= $1::date AND p.birth_date < $2::date) OR (p.birth_date < $3::date) OR NOT (p.birth_date >= $4::date))',
    ]);
  });

  it('are met by nothing when no value is left', () => {
    expect(sqlOf({ field: 'name', kind: 'starts', values: [] }).where).toEqual(['false']);
    expect(sqlOf({ field: 'id', kind: 'equal', values: [] }).where).toEqual(['p.id = ANY($1::uuid[])']);
  });

  it.each(['secret', 'constructor'])('refuse the field %s, which the list does not have', (field) => {
    expect(() => sqlOf({ field, kind: 'present', present: true })).toThrow('cannot be narrowed');
  });
});
