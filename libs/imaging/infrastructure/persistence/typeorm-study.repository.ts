import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { StudyScope } from '../../application/services/study-scope.js';
import type { Study } from '../../domain/study.js';
import { type StudyPlace, StudyRepository } from '../../domain/study.repository.js';
import { StudySchema } from './study.schema.js';

/** Of one patient hardly anybody has more. */
const AT_ONCE = 200;

@Injectable()
export class TypeormStudyRepository extends StudyRepository {
  private readonly store: AggregateStore<Study>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
    private readonly context: CurrentContext,
    private readonly scope: StudyScope,
  ) {
    super();
    this.store = stores.of(StudySchema);
  }

  async find(id: string): Promise<Study | undefined> {
    return (await this.scope.includes(id)) ? this.store.find(id) : undefined;
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
    return this.store.all(
      'accession_number = $1 AND order_id IS NULL AND project_id IS NULL ORDER BY id FOR UPDATE',
      [accessionNumber],
    );
  }

  findUnmatchedLike(numbers: readonly string[], birthDate: string | null): Promise<Study[]> {
    return this.store.all(
      `order_id IS NULL AND project_id IS NULL AND (patient_number = ANY($1) OR patient_birth_date = $2::date)
       ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE`,
      [numbers, birthDate],
    );
  }

  findUnmatchedAfter(last: StudyPlace | null, limit: number): Promise<Study[]> {
    return this.store.all(
      `(order_id IS NULL OR patient_mismatch) AND order_id IS NULL AND project_id IS NULL
       AND ($1::timestamptz IS NULL OR (received_at, id) > ($1::timestamptz, $2::uuid))
       ORDER BY received_at, id LIMIT $3 FOR UPDATE`,
      [last?.receivedAt ?? null, last?.id ?? null, limit],
    );
  }

  findMismatched(patientId: string): Promise<Study[]> {
    return this.store.all(
      `patient_id = $1 AND patient_mismatch AND order_id IS NOT NULL ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE`,
      [patientId],
    );
  }

  async findOtherOf(orderId: string, studyId: string): Promise<string | null> {
    const other = await this.sql.first<{ id: string }>(
      'SELECT id FROM study WHERE order_id = $1 AND id <> $2 ORDER BY received_at, id LIMIT 1',
      [orderId, studyId],
    );
    return other?.id ?? null;
  }

  async isOtherReported(orderId: string, studyId: string): Promise<boolean> {
    const other = await this.sql.first(
      'SELECT 1 FROM study WHERE order_id = $1 AND id <> $2 AND reported_at IS NOT NULL LIMIT 1',
      [orderId, studyId],
    );
    return other !== undefined;
  }

  add(study: Study): Promise<void> {
    return this.store.add(study);
  }

  update(study: Study): Promise<void> {
    return this.store.update(study);
  }

  async remove(studyId: string): Promise<void> {
    await this.sql.change('DELETE FROM study WHERE id = $1', [studyId]);
  }
}
