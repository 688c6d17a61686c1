import { Injectable } from '@nestjs/common';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { ReadableReports } from '../application/services/readable-reports.js';
import type { CriticalCommunication } from '../domain/critical-communication.js';
import { CriticalCommunicationRepository } from '../domain/critical-communication.repository.js';
import { CriticalCommunicationSchema } from './critical-communication.schema.js';

@Injectable()
export class TypeormCriticalCommunicationRepository extends CriticalCommunicationRepository {
  private readonly store: AggregateStore<CriticalCommunication>;

  constructor(
    stores: AggregateStores,
    private readonly readable: ReadableReports,
  ) {
    super();
    this.store = stores.of(CriticalCommunicationSchema);
  }

  async find(id: string): Promise<CriticalCommunication | undefined> {
    const result = await this.store.findBy('id = $1 FOR UPDATE', [id]);
    return result && (await this.readable.includes(result.reportId)) ? result : undefined;
  }

  add(result: CriticalCommunication): Promise<void> {
    return this.store.add(result);
  }

  update(result: CriticalCommunication): Promise<void> {
    return this.store.update(result);
  }
}
