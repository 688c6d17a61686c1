import { Conditions, fetchRecords, Sql } from '#kernel';

class FakeSql extends Sql {
  statement = '';
  values: readonly unknown[] = [];
  rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    Object.assign(this, { statement: text, values });
    return Promise.resolve([]);
  }
  change(): Promise<number> {
    return Promise.resolve(0);
  }
}

const spec = {
  table: 's',
  select: 's.name',
  from: 'stamp s',
  columns: { name: { column: 's.name' } },
};

describe('records for other systems', () => {
  it('are found by id, identifier, last change and their own fields, beside what holds anyway', async () => {
    const sql = new FakeSql();
    await fetchRecords(
      sql,
      {
        filters: [
          { field: 'id', kind: 'equal', values: ['a'] },
          { field: 'identifier', kind: 'identified', identifiers: [{ value: 'B' }] },
          { field: 'updatedAt', kind: 'span', spans: [{ from: '2026-01-01' }] },
          { field: 'name', kind: 'contains', values: ['x'] },
        ],
      },
      { ...spec, conditions: new Conditions().when('open', (place) => `s.state = ${place}`) },
    );
    expect(sql.statement).toContain(
      's.state = $1 AND s.id = ANY($2::uuid[]) AND (s.id::text = lower($3)) AND ((s.updated_at >= $4::timestamptz))',
    );
    expect(sql.values).toEqual(['open', ['a'], 'B', '2026-01-01', 'x']);
  });

  it('tell when they changed, and those come first that changed last', async () => {
    const sql = new FakeSql();
    await fetchRecords(sql, {}, spec);
    expect(sql.statement).toMatch(/^SELECT s\.name, to_char\(s\.updated_at .* AS "updatedAt",/);
    expect(sql.statement).toContain('ORDER BY s.updated_at DESC, s.id DESC');
    expect(() =>
      fetchRecords(sql, { filters: [{ field: 'x', kind: 'present', present: true }] }, spec),
    ).toThrow('cannot be narrowed');
  });
});
