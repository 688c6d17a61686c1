import { Injectable } from '@nestjs/common';
import { conflict, notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { Hl7Peer } from '../../../domain/hl7/hl7-peer.js';
import { Hl7PeerRepository } from '../../../domain/hl7/hl7-peer.repository.js';
import { Hl7PeerSchema } from './hl7-peer.schema.js';

@Injectable()
export class TypeormHl7PeerRepository extends Hl7PeerRepository {
  private readonly store: AggregateStore<Hl7Peer>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(Hl7PeerSchema);
  }

  get(id: string): Promise<Hl7Peer> {
    return this.found('id = $1', id);
  }

  hold(id: string): Promise<Hl7Peer> {
    return this.found('id = $1 FOR UPDATE', id);
  }

  add(peer: Hl7Peer): Promise<void> {
    return this.store.add(peer).catch(taken);
  }

  update(peer: Hl7Peer): Promise<void> {
    return this.store.update(peer).catch(taken);
  }

  async remove(peer: Hl7Peer): Promise<void> {
    await this.sql.change('DELETE FROM hl7_peer WHERE id = $1', [peer.id]);
  }

  private async found(condition: string, id: string): Promise<Hl7Peer> {
    const [peer] = await this.store.all(condition, [id]);
    if (!peer) throw notFound('imaging.hl7-peer');
    return peer;
  }
}

function taken(error: unknown): never {
  if (!isUniqueViolation(error, 'hl7_peer_name')) throw error;
  throw conflict('imaging.hl7-peer-exists', 'Another peer has this application and facility.');
}
