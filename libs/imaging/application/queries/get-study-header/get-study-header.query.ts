import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';
import type { StudyHeaderView } from './study-header.view.js';

/** What is the same in all instances of a study; null when the study is gone. */
@UseCase('imaging.get-study-header')
@SystemOnly()
@OnPrimary()
export class GetStudyHeader extends Query<StudyHeaderView | null> {
  @IsUUID()
  readonly studyId!: string;

  constructor(fields: Fields<GetStudyHeader>) {
    super(fields);
  }
}
