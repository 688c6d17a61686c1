import { Length } from 'class-validator';
import { type Fields, Public, Query, UseCase } from '#kernel';

/** Finds the organization of a document by its verification code, before any organization is known. */
@UseCase('reporting.resolve-verification-code')
@Public('the code on the document is the permission')
export class ResolveVerificationCode extends Query<{ organizationId: string }> {
  @Length(1, 100)
  readonly code!: string;

  constructor(fields: Fields<ResolveVerificationCode>) {
    super(fields);
  }
}
