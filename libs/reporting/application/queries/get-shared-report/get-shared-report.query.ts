import { IsOptional, Length } from 'class-validator';
import { type Fields, OnPrimary, Public, Query, UseCase } from '#kernel';
import type { SharedReportView } from './shared-report.view.js';

/** Which version a link leads to, for a browser that has opened it. */
@UseCase('reporting.get-shared-report')
@OnPrimary()
@Public('the token of the link and the key of who opened it are the permission')
export class GetSharedReport extends Query<SharedReportView> {
  @Length(1, 100)
  readonly token!: string;

  @IsOptional()
  @Length(1, 200)
  readonly key?: string;

  constructor(fields: Fields<GetSharedReport>) {
    super(fields);
  }
}
