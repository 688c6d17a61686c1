import { Injectable } from '@nestjs/common';
import { ConcurrencyConflict, notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import { type MovedBelongings, PatientMerge } from '../../domain/patient-merge.js';
import { PatientMergeRepository } from '../../domain/patient-merge.repository.js';
import type { Patient } from '../../domain/patient.js';
import { PatientMergeSchema } from './patient-merge.schema.js';
import { PatientSchema } from './patient.schema.js';

@Injectable()
export class TypeormPatientMergeRepository extends PatientMergeRepository {
  private readonly store: AggregateStore<PatientMerge>;
  private readonly patients: AggregateStore<Patient>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(PatientMergeSchema);
    this.patients = stores.of(PatientSchema);
  }

  override async get(id: string): Promise<PatientMerge> {
    const merge = await this.store.find(id);
    if (!merge) throw notFound('imaging.patient-merge');
    return merge;
  }

  override async add(merge: PatientMerge): Promise<void> {
    await this.store.add(merge).catch((error: unknown) => {
      throw isUniqueViolation(error, 'patient_merge_from')
        ? new ConcurrencyConflict(PatientMerge.aggregateType)
        : error;
    });
  }

  override update(merge: PatientMerge): Promise<void> {
    return this.store.update(merge);
  }

  override hold(ids: readonly string[]): Promise<Patient[]> {
    return this.patients.hold(ids, () => notFound('imaging.patient'));
  }

  override async move(fromId: string, toId: string): Promise<MovedBelongings> {
    const moved = async (statement: string): Promise<string[]> => {
      const rows = await this.sql.rows<{ id: string }>(`${statement} RETURNING id`, [fromId, toId]);
      return rows.map(({ id }) => id);
    };
    return {
      orderIds: await moved(
        'UPDATE imaging_order SET patient_id = $2, version = version + 1 WHERE patient_id = $1',
      ),
      studyIds: await moved('UPDATE study SET patient_id = $2, version = version + 1 WHERE patient_id = $1'),
      // The survivor's own number stays the usual one.
      identifierIds: await moved(
        `UPDATE patient_identifier SET patient_id = $2, use = CASE use WHEN 'usual' THEN 'old' ELSE use END
         WHERE patient_id = $1`,
      ),
      mergedIds: await moved(
        'UPDATE patient SET merged_into_id = $2, version = version + 1 WHERE merged_into_id = $1',
      ),
    };
  }

  override async moveBack(
    moved: MovedBelongings,
    survivorId: string,
    toId: string,
  ): Promise<readonly string[]> {
    const back = async (table: string, ids: readonly string[], set: string, column = 'patient_id') => {
      const rows = await this.sql.rows<{ id: string }>(
        `UPDATE ${table} SET ${column} = $2${set} WHERE ${column} = $1 AND id = ANY($3) RETURNING id`,
        [survivorId, toId, ids],
      );
      return rows.map(({ id }) => id);
    };
    await back('imaging_order', moved.orderIds, ', version = version + 1');
    await back('patient_identifier', moved.identifierIds, '');
    await back('patient', moved.mergedIds, ', version = version + 1', 'merged_into_id');
    return back('study', moved.studyIds, ', version = version + 1');
  }
}
