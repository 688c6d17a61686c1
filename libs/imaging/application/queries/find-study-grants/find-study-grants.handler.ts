import { type IQueryHandler, Mediator, QueryHandler, Sql } from '#kernel';
import { FindRoleNames, FindUserNames } from '#identity/contracts';
import { FindProjectNames } from '#projects/contracts';
import { StudyChoice } from '../../services/study-choice.js';
import { FindStudyGrants } from './find-study-grants.query.js';
import type { StudyGrantView } from './study-grant.view.js';

type Row = Omit<StudyGrantView, 'granteeName'>;

@QueryHandler(FindStudyGrants)
export class FindStudyGrantsHandler implements IQueryHandler<FindStudyGrants> {
  constructor(
    private readonly sql: Sql,
    private readonly choice: StudyChoice,
    private readonly mediator: Mediator,
  ) {}

  async execute({ studyId }: FindStudyGrants): Promise<StudyGrantView[]> {
    await this.choice.find({ studyIds: [studyId] });
    const rows = await this.sql.rows<Row>(
      `SELECT id, grantee_type AS "granteeType", grantee_id AS "granteeId", include_priors AS "includePriors", reason,
              granted_by AS "grantedBy", created_at AS "grantedAt", expires_at AS "expiresAt",
              coalesce(expires_at <= now(), false) AS expired
       FROM study_grant WHERE study_id = $1 ORDER BY created_at DESC, id DESC LIMIT 500`,
      [studyId],
    );
    const names = await this.names(rows);
    return rows.map((row) => ({ ...row, granteeName: names.get(row.granteeId) ?? null }));
  }

  private async names(rows: readonly Row[]): Promise<Map<string, string>> {
    const ids = (type: Row['granteeType']): string[] =>
      rows.filter(({ granteeType }) => granteeType === type).map(({ granteeId }) => granteeId);
    const [projectIds, userIds, roleIds] = [ids('project'), ids('user'), ids('role')];
    const named = [
      ...(projectIds.length > 0 ? await this.mediator.ask(new FindProjectNames({ projectIds })) : []),
      ...(userIds.length > 0 ? await this.mediator.ask(new FindUserNames({ userIds })) : []),
      ...(roleIds.length > 0 ? await this.mediator.ask(new FindRoleNames({ roleIds })) : []),
    ];
    return new Map(named.map(({ id, name }) => [id, name]));
  }
}
