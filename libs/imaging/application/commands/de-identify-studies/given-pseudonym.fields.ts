import { IsUUID, Matches } from 'class-validator';

/** A name for the patient of a study, instead of one by chance. */
export class GivenPseudonymFields {
  /** One of the studies; all others of its patient get the same name. */
  @IsUUID()
  readonly studyId!: string;

  /** Must say nothing of the patient: it is written into every copy. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, {
    message: 'must be 1 to 40 letters, digits, dots, hyphens and underscores',
  })
  readonly pseudonym!: string;
}
