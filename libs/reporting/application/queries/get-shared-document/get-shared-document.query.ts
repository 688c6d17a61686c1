import { IsOptional, Length } from 'class-validator';
import { type Fields, OnPrimary, Public, Query, UseCase } from '#kernel';
import type { ReportFileView } from '../get-report-document/report-file.view.js';

/** The signed PDF of the version that a link leads to, for a browser that has opened it. */
@UseCase('reporting.get-shared-document')
@OnPrimary()
@Public('the token of the link and the key of who opened it are the permission')
export class GetSharedDocument extends Query<ReportFileView> {
  @Length(1, 100)
  readonly token!: string;

  @IsOptional()
  @Length(1, 200)
  readonly key?: string;

  constructor(fields: Fields<GetSharedDocument>) {
    super(fields);
  }
}
