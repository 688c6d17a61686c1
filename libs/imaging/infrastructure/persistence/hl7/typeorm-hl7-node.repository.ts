import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { Hl7Node } from '../../../domain/hl7/hl7-node.js';
import { Hl7NodeRepository } from '../../../domain/hl7/hl7-node.repository.js';
import { Hl7NodeSchema } from './hl7-node.schema.js';

@Injectable()
export class TypeormHl7NodeRepository extends Hl7NodeRepository {
  private readonly store: AggregateStore<Hl7Node>;

  constructor(stores: AggregateStores) {
    super();
    this.store = stores.of(Hl7NodeSchema);
  }

  own(): Promise<Hl7Node | undefined> {
    return this.store.findBy('true', []);
  }

  add(node: Hl7Node): Promise<void> {
    return this.store.add(node).catch(taken);
  }

  update(node: Hl7Node): Promise<void> {
    return this.store.update(node).catch(taken);
  }
}

function taken(error: unknown): never {
  if (!isUniqueViolation(error, 'hl7_node_facility')) throw error;
  throw conflict(
    'imaging.hl7-facility-taken',
    'This facility is taken: its name has to be unique over the installation.',
  );
}
