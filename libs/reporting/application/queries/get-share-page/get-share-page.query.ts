import { Length } from 'class-validator';
import { type Fields, Public, Query, UseCase } from '#kernel';

/** What may be said to whoever holds a link, before the report is opened: nothing of the report. */
@UseCase('reporting.get-share-page')
@Public('the token of the link is the permission')
export class GetSharePage extends Query<{ expiresAt: Date }> {
  @Length(1, 100)
  readonly token!: string;

  constructor(fields: Fields<GetSharePage>) {
    super(fields);
  }
}
