import { Injectable } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import { type AggregateRoot, CurrentContext, Sql, UnitOfWork } from '#kernel';
import { AggregateStore } from './aggregate-store.js';
import { Database } from './database.js';

/** Gives a repository the store of its aggregate. */
@Injectable()
export class AggregateStores {
  constructor(
    private readonly database: Database,
    private readonly sql: Sql,
    private readonly unitOfWork: UnitOfWork,
    private readonly context: CurrentContext,
  ) {}

  of<A extends AggregateRoot>(schema: EntitySchema<A>): AggregateStore<A> {
    const metadata = () => {
      const { dataSource } = this.database;
      return { metadata: dataSource.getMetadata(schema.options.target!), driver: dataSource.driver };
    };
    return new AggregateStore<A>(metadata, this.sql, this.unitOfWork, this.context);
  }
}
