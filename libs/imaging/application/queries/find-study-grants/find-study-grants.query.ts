import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { StudyGrantView } from './study-grant.view.js';

/** Whom a study is open to, newest first, at most 500. */
@UseCase('imaging.find-study-grants')
@RequirePermission('studies.grant')
export class FindStudyGrants extends Query<StudyGrantView[]> {
  @IsUUID()
  readonly studyId!: string;

  constructor(fields: Fields<FindStudyGrants>) {
    super(fields);
  }
}
