import { Injectable } from '@nestjs/common';
import { conflict, notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { DicomPeer } from '../../domain/dicom-peer.js';
import { DicomPeerRepository } from '../../domain/dicom-peer.repository.js';
import { DicomPeerSchema } from './dicom-peer.schema.js';

@Injectable()
export class TypeormDicomPeerRepository extends DicomPeerRepository {
  private readonly store: AggregateStore<DicomPeer>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(DicomPeerSchema);
  }

  async get(id: string): Promise<DicomPeer> {
    const peer = await this.store.find(id);
    if (!peer) throw notFound('imaging.dicom-peer');
    return peer;
  }

  add(peer: DicomPeer): Promise<void> {
    return this.store.add(peer).catch(taken);
  }

  update(peer: DicomPeer): Promise<void> {
    return this.store.update(peer).catch(taken);
  }

  async remove(peer: DicomPeer): Promise<void> {
    await this.sql.change('DELETE FROM dicom_peer WHERE id = $1', [peer.id]);
  }
}

function taken(error: unknown): never {
  if (!isUniqueViolation(error, 'dicom_peer_ae_title')) throw error;
  throw conflict('imaging.dicom-peer-exists', 'Another peer has this AE title.');
}
