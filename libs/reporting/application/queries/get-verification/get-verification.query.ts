import { Length } from 'class-validator';
import { type Fields, OnPrimary, Public, Query, UseCase } from '#kernel';
import type { VerificationView } from './verification.view.js';

/** What may be said of a document to whoever has its code: nothing of the patient or the study. */
@UseCase('reporting.get-verification')
@OnPrimary()
@Public('the code on the document is the permission')
export class GetVerification extends Query<VerificationView> {
  @Length(1, 100)
  readonly code!: string;

  constructor(fields: Fields<GetVerification>) {
    super(fields);
  }
}
