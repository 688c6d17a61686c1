import { IsBoolean, IsISO8601, IsOptional } from 'class-validator';
import { type Fields, RequirePermission, UseCase } from '#kernel';
import { ChosenStudies } from './chosen-studies.js';

/**
 * Opens studies to the members of a project, to a user or to all who have a role, for those who see only what they were granted
 * (`studies.read-granted`). For a grantee who has access already the terms are replaced.
 */
@UseCase('imaging.grant-study-access')
@RequirePermission('studies.grant')
export class GrantStudyAccess extends ChosenStudies {
  /** The patients' earlier studies, too; not unless told. */
  @IsOptional()
  @IsBoolean()
  readonly includePriors?: boolean;

  /** ISO 8601 moment when it ends by itself. */
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly expiresAt?: string;

  constructor(fields: Fields<GrantStudyAccess>) {
    super(fields);
  }
}
