import { IsOptional, Matches } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { JournalVerification } from './journal-verification.view.js';

/** Recomputes the journal's seals, 500 at a time: a changed, removed or exchanged row is found once it is sealed. */
@UseCase('operations.verify-journal')
@RequirePermission('operations.read')
export class VerifyJournal extends Query<JournalVerification> {
  /** Number of the seal to begin with; 1 unless given. */
  @IsOptional()
  @Matches(/^[1-9]\d{0,17}$/)
  readonly from?: string;

  constructor(fields: Fields<VerifyJournal>) {
    super(fields);
  }
}
