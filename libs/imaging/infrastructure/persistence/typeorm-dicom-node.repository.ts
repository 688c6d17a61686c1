import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { DicomNode } from '../../domain/dicom-node.js';
import { DicomNodeRepository } from '../../domain/dicom-node.repository.js';
import { DicomNodeSchema } from './dicom-node.schema.js';

@Injectable()
export class TypeormDicomNodeRepository extends DicomNodeRepository {
  private readonly store: AggregateStore<DicomNode>;

  constructor(stores: AggregateStores) {
    super();
    this.store = stores.of(DicomNodeSchema);
  }

  own(): Promise<DicomNode | undefined> {
    return this.store.findBy('true', []);
  }

  add(node: DicomNode): Promise<void> {
    return this.store.add(node).catch(taken);
  }

  update(node: DicomNode): Promise<void> {
    return this.store.update(node).catch(taken);
  }
}

function taken(error: unknown): never {
  if (!isUniqueViolation(error, 'dicom_node_ae_title')) throw error;
  throw conflict(
    'imaging.ae-title-taken',
    'This AE title is taken: it has to be unique over the installation.',
  );
}
