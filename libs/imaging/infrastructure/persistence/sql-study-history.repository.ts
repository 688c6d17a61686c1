import { Injectable } from '@nestjs/common';
import { CurrentContext, newId, Sql } from '#kernel';
import type { Author } from '../../domain/author.js';
import {
  type StudyAction,
  type StudyHappening,
  StudyHistoryRepository,
} from '../../domain/study-history.repository.js';

@Injectable()
export class SqlStudyHistoryRepository extends StudyHistoryRepository {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {
    super();
  }

  async add({ study, action, author, reason, details }: StudyHappening): Promise<void> {
    await this.sql.change(
      `INSERT INTO study_history (id, organization_id, study_id, study_instance_uid, action, author, reason, details)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(),
        this.context.organizationId(),
        study.id,
        study.studyInstanceUid,
        action,
        JSON.stringify(author),
        reason,
        JSON.stringify(details),
      ],
    );
  }

  async addToAll(
    studyIds: readonly string[],
    action: StudyAction,
    author: Author,
    reason: string | null,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    if (studyIds.length === 0) return;
    await this.sql.change(
      `INSERT INTO study_history (id, organization_id, study_id, study_instance_uid, action, author, reason, details)
       SELECT m.id, st.organization_id, st.id, st.study_instance_uid, $6, $3, $4, $5
       FROM unnest($1::uuid[], $2::uuid[]) AS m(id, study_id) JOIN study st ON st.id = m.study_id`,
      [
        studyIds.map(() => newId()),
        studyIds,
        JSON.stringify(author),
        reason,
        JSON.stringify(details),
        action,
      ],
    );
  }
}
