import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { StudyHappeningView } from './study-happening.view.js';

/** What happened to a study, newest first, at most 500; also to one that was deleted, and before it came again. */
@UseCase('imaging.find-study-history')
@RequirePermission('studies.read', 'studies.read-granted')
export class FindStudyHistory extends Query<StudyHappeningView[]> {
  @IsUUID()
  readonly studyId!: string;

  constructor(fields: Fields<FindStudyHistory>) {
    super(fields);
  }
}
