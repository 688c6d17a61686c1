import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { StudyView } from './study.view.js';

/** One study. */
@UseCase('imaging.get-study')
@RequirePermission('studies.read', 'studies.read-granted')
export class GetStudy extends Query<StudyView> {
  @IsUUID()
  readonly studyId!: string;

  constructor(fields: Fields<GetStudy>) {
    super(fields);
  }
}
