import { type Fields, RequirePermission, UseCase } from '#kernel';
import { ChosenStudies } from '../grant-study-access/chosen-studies.js';

/** Closes studies to a project, a user or a role that they were opened to. Answers how many were open to it. */
@UseCase('imaging.revoke-study-access')
@RequirePermission('studies.grant')
export class RevokeStudyAccess extends ChosenStudies {
  constructor(fields: Fields<RevokeStudyAccess>) {
    super(fields);
  }
}
