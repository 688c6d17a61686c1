import { Injectable } from '@nestjs/common';
import { invalid, notFound, Sql } from '#kernel';
import { StudyScope } from './study-scope.js';

/** Studies by their ids, or all of a patient or an order. */
export interface StudyWish {
  readonly studyIds?: readonly string[];
  readonly patientId?: string;
  readonly orderId?: string;
}

const MOST = 1_000;

/** Finds the studies that somebody chose, among those that the caller may see. */
@Injectable()
export class StudyChoice {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
  ) {}

  /** @throws DomainError `imaging.study.not-found` when there is none, or one of those that were named is not there */
  async find({ studyIds, patientId, orderId }: StudyWish): Promise<string[]> {
    const values: unknown[] = [];
    const place = (value: unknown): string => `$${values.push(value)}`;
    const chosen = [
      ...(studyIds ? [`st.id = ANY(${place(studyIds)}::uuid[])`] : []),
      ...(patientId ? [`st.patient_id = ${place(patientId)}`] : []),
      ...(orderId ? [`st.order_id = ${place(orderId)}`] : []),
    ];
    if (chosen.length !== 1) throw oneChoice();
    const where = [...chosen, ...(await this.scope.conditions(place))];
    const rows = await this.sql.rows<{ id: string }>(
      `SELECT st.id FROM study st WHERE ${where.join(' AND ')} ORDER BY st.id LIMIT ${MOST}`,
      values,
    );
    if (rows.length === 0 || rows.length < new Set(studyIds ?? []).size) throw notFound('imaging.study');
    return rows.map(({ id }) => id);
  }
}

const oneChoice = () =>
  invalid('imaging.studies-not-chosen', 'Name the studies, their patient or their order: one of the three.', [
    { field: 'studyIds', message: 'give this, patientId or orderId' },
  ]);
