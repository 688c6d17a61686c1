import { Length } from 'class-validator';
import { type Fields, Public, Query, UseCase } from '#kernel';

/** Finds the organization of a viewer's code or key, before any organization is known. */
@UseCase('imaging.resolve-viewer-token')
@Public('the code or key is the permission')
export class ResolveViewerToken extends Query<{ organizationId: string }> {
  @Length(1, 200)
  readonly token!: string;

  constructor(fields: Fields<ResolveViewerToken>) {
    super(fields);
  }
}
