import { IsOptional, Length } from 'class-validator';
import { type Fields, OnPrimary, Public, Query, UseCase } from '#kernel';
import type { SharePageView } from './share-page.view.js';

/** What may be said to whoever holds a link, before the report is opened: nothing of the report. */
@UseCase('reporting.get-share-page')
@OnPrimary()
@Public('the token of the link is the permission')
export class GetSharePage extends Query<SharePageView> {
  @Length(1, 100)
  readonly token!: string;

  /** Of a browser that has opened it. */
  @IsOptional()
  @Length(1, 200)
  readonly key?: string;

  constructor(fields: Fields<GetSharePage>) {
    super(fields);
  }
}
