import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { EntityMetadata } from 'typeorm/metadata/EntityMetadata.js';
import type { Driver } from 'typeorm/driver/Driver.js';
import {
  type AggregateRoot,
  aggregateTypeOf,
  ConcurrencyConflict,
  type CurrentContext,
  type Sql,
  type UnitOfWork,
} from '#kernel';

interface Mapping {
  readonly metadata: EntityMetadata;
  readonly driver: Driver;
  readonly columns: readonly ColumnMetadata[];
  readonly select: string;
  readonly insert: string;
  readonly update: string;
}

/**
 * Loads and saves the aggregates of one table as their EntitySchema maps them, with statements made once.
 * TypeORM's own `save` reads before it writes and does not check the version; this one never lets the second writer win.
 */
export class AggregateStore<A extends AggregateRoot> {
  private mapping?: Mapping;

  constructor(
    private readonly metadata: () => { metadata: EntityMetadata; driver: Driver },
    private readonly sql: Sql,
    private readonly unitOfWork: UnitOfWork,
    private readonly context: CurrentContext,
  ) {}

  /** The aggregate with this id, or undefined where the tenant has none. */
  find(id: string): Promise<A | undefined> {
    return this.findBy('id = $1', [id]);
  }

  /** The first aggregate that meets an SQL condition over the table's own columns. */
  async findBy(condition: string, values: readonly unknown[]): Promise<A | undefined> {
    return (await this.all(`${condition} LIMIT 1`, values))[0];
  }

  /** All aggregates that meet a condition; for few at a time. Lists for people are queries, not aggregates. */
  async all(condition: string, values: readonly unknown[]): Promise<A[]> {
    const { select } = this.map();
    const rows = await this.sql.rows<Record<string, unknown>>(`${select} WHERE ${condition}`, values);
    return rows.map((row) => this.hydrate(row));
  }

  /**
   * These, in the order asked for; nobody else changes them until the transaction ends.
   *
   * @param missing makes what is thrown where there is none with an id
   */
  async hold(ids: readonly string[], missing: () => Error): Promise<A[]> {
    const held = await this.all('id = ANY($1) ORDER BY id FOR UPDATE', [ids]);
    return ids.map((id) => {
      const aggregate = held.find((one) => one.id === id);
      if (!aggregate) throw missing();
      return aggregate;
    });
  }

  /** Stores a new aggregate in the organization of the context, with its events. */
  async add(aggregate: A): Promise<void> {
    aggregate.organizationId ??= this.context.organizationId();
    aggregate.version = 1;
    await this.sql.change(this.map().insert, this.values(aggregate));
    this.unitOfWork.track(aggregate);
  }

  /** Stores a change with its events; throws ConcurrencyConflict when the stored version is no longer the one loaded. */
  async update(aggregate: A): Promise<void> {
    const expected = aggregate.version;
    aggregate.version = expected + 1;
    const changed = await this.sql.change(this.map().update, [...this.values(aggregate), expected]);
    if (changed === 0) {
      aggregate.version = expected;
      throw new ConcurrencyConflict(aggregateTypeOf(aggregate));
    }
    this.unitOfWork.track(aggregate);
  }

  private values(aggregate: A): unknown[] {
    const { columns, driver } = this.map();
    return columns.map((column): unknown =>
      driver.preparePersistentValue(column.getEntityValue(aggregate), column),
    );
  }

  private hydrate(row: Record<string, unknown>): A {
    const { metadata, columns, driver } = this.map();
    const aggregate = Object.create((metadata.target as { prototype: object }).prototype) as A;
    for (const column of columns)
      column.setEntityValue(aggregate, driver.prepareHydratedValue(row[column.databaseName], column));
    return aggregate;
  }

  private map(): Mapping {
    return (this.mapping ??= describe(this.metadata()));
  }
}

function describe({ metadata, driver }: { metadata: EntityMetadata; driver: Driver }): Mapping {
  const { columns } = metadata;
  const quoted = columns.map((column) => `"${column.databaseName}"`);
  const places = columns.map((_, index) => `$${index + 1}`);
  const place = (name: string): string =>
    places[columns.findIndex((column) => column.databaseName === name)]!;
  const changes = columns
    .map((column, index) => ({ name: column.databaseName, set: `${quoted[index]} = ${places[index]}` }))
    .filter(({ name }) => name !== 'id' && name !== 'organization_id')
    .map(({ set }) => set);
  return {
    metadata,
    driver,
    columns,
    select: `SELECT ${quoted.join(', ')} FROM "${metadata.tableName}"`,
    insert: `INSERT INTO "${metadata.tableName}" (${quoted.join(', ')}) VALUES (${places.join(', ')})`,
    update: `UPDATE "${metadata.tableName}" SET ${changes.join(', ')} WHERE id = ${place('id')}
             AND organization_id = ${place('organization_id')} AND version = $${columns.length + 1}`,
  };
}
