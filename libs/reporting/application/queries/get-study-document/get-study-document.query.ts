import { IsInt, IsUUID, Min } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';
import type { StudyDocumentView } from './study-document.view.js';

/** Where the signed PDF of a version lies, and what an archive has to know of it. */
@UseCase('reporting.get-study-document')
@SystemOnly()
@OnPrimary()
export class GetStudyDocument extends Query<StudyDocumentView> {
  @IsUUID()
  readonly reportId!: string;

  @IsInt()
  @Min(1)
  readonly revision!: number;

  constructor(fields: Fields<GetStudyDocument>) {
    super(fields);
  }
}
