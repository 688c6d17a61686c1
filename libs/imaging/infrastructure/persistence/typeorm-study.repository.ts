import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { Study } from '../../domain/study.js';
import { StudyRepository } from '../../domain/study.repository.js';
import { StudySchema } from './study.schema.js';

@Injectable()
export class TypeormStudyRepository extends StudyRepository {
  private readonly store: AggregateStore<Study>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {
    super();
    this.store = stores.of(StudySchema);
  }

  find(id: string): Promise<Study | undefined> {
    return this.store.find(id);
  }

  async claim(studyInstanceUid: string): Promise<Study | undefined> {
    const key = `study:${this.context.organizationId()}:${studyInstanceUid}`;
    // sent in one flight: the second statement runs when the first one has got the lock
    const [, study] = await Promise.all([
      this.sql.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]),
      this.store.findBy('study_instance_uid = $1 FOR UPDATE', [studyInstanceUid]),
    ]);
    return study;
  }

  findUnmatched(accessionNumber: string): Promise<Study[]> {
    return this.store.all('accession_number = $1 AND order_id IS NULL ORDER BY id FOR UPDATE', [
      accessionNumber,
    ]);
  }

  add(study: Study): Promise<void> {
    return this.store.add(study);
  }

  update(study: Study): Promise<void> {
    return this.store.update(study);
  }
}
