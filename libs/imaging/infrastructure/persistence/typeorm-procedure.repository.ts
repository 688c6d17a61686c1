import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { Procedure } from '../../domain/procedure.js';
import { ProcedureRepository } from '../../domain/procedure.repository.js';
import { ProcedureSchema } from './procedure.schema.js';

@Injectable()
export class TypeormProcedureRepository extends ProcedureRepository {
  private readonly store: AggregateStore<Procedure>;

  constructor(stores: AggregateStores) {
    super();
    this.store = stores.of(ProcedureSchema);
  }

  find(id: string): Promise<Procedure | undefined> {
    return this.store.find(id);
  }

  findNamed(text: string): Promise<Procedure | undefined> {
    return this.store.findBy('active AND lower($1) IN (lower(name), lower(code)) ORDER BY created_at, id', [
      text,
    ]);
  }

  add(procedure: Procedure): Promise<void> {
    return this.store.add(procedure).catch(taken);
  }

  update(procedure: Procedure): Promise<void> {
    return this.store.update(procedure).catch(taken);
  }
}

function taken(error: unknown): never {
  if (!isUniqueViolation(error, 'procedure_code')) throw error;
  throw conflict('imaging.procedure-code-taken', 'Another procedure has this code.');
}
