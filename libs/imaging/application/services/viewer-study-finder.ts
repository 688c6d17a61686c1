import { Injectable } from '@nestjs/common';
import { notFound, Sql } from '#kernel';
import { MOST_STUDIES } from '../../domain/viewer-session.js';
import { StudyScope } from './study-scope.js';

/** What a viewer is opened for. */
export interface ViewerWish {
  readonly studyId?: string;
  readonly studyInstanceUids?: readonly string[];
  /** The patients' other studies, too. */
  readonly priors?: boolean;
}

export interface ViewerStudies {
  /** Study Instance UIDs that it begins with. */
  readonly shown: readonly string[];
  /** Those that it may show. */
  readonly allowed: readonly string[];
}

interface Found {
  readonly id: string;
  readonly uid: string;
}

/** Finds the studies that a viewer is to show, among those that the caller may see. */
@Injectable()
export class ViewerStudyFinder {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
  ) {}

  /** Throws `imaging.study.not-found` when one of them is not there for the caller. */
  async find({ studyId, studyInstanceUids = [], priors = false }: ViewerWish): Promise<ViewerStudies> {
    const uids = [...new Set(studyInstanceUids)];
    const found = await this.studies((place) => [
      `(st.id = ${place(studyId ?? null)}::uuid OR st.study_instance_uid = ANY(${place(uids)}::text[]))`,
    ]);
    const named = (studyId === undefined ? 0 : 1) + uids.filter((uid) => !isOf(found, studyId, uid)).length;
    if (found.length < named) throw notFound('imaging.study');
    const shown = found.map(({ uid }) => uid);
    if (!priors) return { shown, allowed: shown };
    const others = await this.studies((place) => [
      `st.patient_id IN (SELECT patient_id FROM study WHERE id = ANY(${place(found.map(({ id }) => id))}::uuid[]))`,
    ]);
    const before = others.map(({ uid }) => uid).filter((uid) => !shown.includes(uid));
    return { shown, allowed: [...before, ...shown].slice(-MOST_STUDIES) };
  }

  private async studies(conditions: (place: (value: unknown) => string) => string[]): Promise<Found[]> {
    const values: unknown[] = [];
    const place = (value: unknown): string => `$${values.push(value)}`;
    const where = [...conditions(place), ...(await this.scope.conditions(place))];
    return this.sql.rows<Found>(
      `SELECT st.id, st.study_instance_uid AS uid FROM study st WHERE ${where.join(' AND ')}
       ORDER BY st.study_date DESC NULLS LAST, st.id LIMIT ${MOST_STUDIES}`,
      values,
    );
  }
}

/** Whether a UID names the study that was named by its id as well. */
const isOf = (found: readonly Found[], studyId: string | undefined, uid: string): boolean =>
  found.some((study) => study.id === studyId && study.uid === uid);
