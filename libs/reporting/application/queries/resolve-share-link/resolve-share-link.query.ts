import { Length } from 'class-validator';
import { type Fields, Public, Query, UseCase } from '#kernel';

/** Finds the organization of a share link by its token, before any organization is known. */
@UseCase('reporting.resolve-share-link')
@Public('the token of the link is the permission')
export class ResolveShareLink extends Query<{ organizationId: string }> {
  @Length(1, 100)
  readonly token!: string;

  constructor(fields: Fields<ResolveShareLink>) {
    super(fields);
  }
}
