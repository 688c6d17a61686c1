import { fetchPage, Sql } from '#kernel';
import { newId } from '../ids.js';

class FakeSql extends Sql {
  readonly statements: { text: string; values: readonly unknown[] }[] = [];
  constructor(private readonly result: object[]) {
    super();
  }
  rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    this.statements.push({ text, values });
    return Promise.resolve(this.result as Row[]);
  }
  change(): Promise<number> {
    return Promise.resolve(0);
  }
}

const spec = {
  select: 'o.id',
  from: 'imaging_order o',
  sorts: { createdAt: { column: 'o.created_at', type: 'timestamptz' as const } },
  defaultSort: '-createdAt',
  id: 'o.id',
  item: (row: { id: string }) => row.id,
};
const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: newId(),
    cursorId: newId(),
    cursorKey: `2026-11-21 10:00:0${n}.123456+00`,
  }));

describe('a page', () => {
  it('asks for one row more than it gives, and names the next page by the last row it gave', async () => {
    const sql = new FakeSql(rows(3));
    const first = await fetchPage(sql, { limit: 2 }, spec);
    expect(first.items).toHaveLength(2);
    expect(first.nextCursor).not.toBeNull();
    await fetchPage(sql, { limit: 2, cursor: first.nextCursor! }, spec);
    const [, second] = sql.statements;
    expect(second?.text).toContain('(o.created_at, o.id) < ($1::timestamptz, $2::uuid)');
    // With its microseconds: a JavaScript date would have lost them, and with them a row.
    expect(second?.values[0]).toBe('2026-11-21 10:00:01.123456+00');
  });

  it('ends without a cursor', async () => {
    expect((await fetchPage(new FakeSql(rows(2)), { limit: 2 }, spec)).nextCursor).toBeNull();
  });

  it.each(['%%%', 'e30', Buffer.from('["-createdAt","x","not-an-id"]').toString('base64url')])(
    'refuses the forged cursor %p',
    async (cursor) => {
      await expect(fetchPage(new FakeSql([]), { cursor }, spec)).rejects.toMatchObject({
        code: 'kernel.bad-cursor',
      });
    },
  );

  it('refuses a cursor of another order', async () => {
    const { nextCursor } = await fetchPage(new FakeSql(rows(3)), { limit: 2 }, spec);
    await expect(
      fetchPage(new FakeSql([]), { cursor: nextCursor!, sort: 'createdAt' }, spec),
    ).rejects.toMatchObject({
      code: 'kernel.bad-cursor',
    });
  });

  it.each(['nothing', '-', 'constructor', 'created_at; DROP TABLE x'])(
    'refuses to sort by %p',
    async (sort) => {
      await expect(fetchPage(new FakeSql([]), { sort }, spec)).rejects.toMatchObject({
        code: 'kernel.bad-sort',
      });
    },
  );
});
