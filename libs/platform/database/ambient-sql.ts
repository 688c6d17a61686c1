import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { currentScope, Sql } from '#kernel';
import { PgUnitOfWork } from './pg-unit-of-work.js';

/** SQL in the transaction of whichever use case is running here. */
@Injectable()
export class AmbientSql extends Sql {
  async rows<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]> {
    const result = await this.open().query<QueryResultRow>(text, values);
    return result.rows as Row[];
  }

  async change(text: string, values?: readonly unknown[]): Promise<number> {
    const result = await this.open().query(text, values);
    return result.rowCount ?? 0;
  }

  private open(): PgUnitOfWork {
    const unitOfWork = currentScope()?.unitOfWork;
    if (!(unitOfWork instanceof PgUnitOfWork)) throw new Error('There is no open transaction here.');
    return unitOfWork;
  }
}
