import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import {
  CONFLICT_RULES,
  type MatchingRules,
  WITHOUT_ACCESSION_RULES,
} from '../../../domain/matching-policy.js';

/** Replaces what the practice has decided about how studies find their orders; those of no order are looked at again. */
@UseCase('imaging.set-matching-policy')
@RequirePermission('archive.manage')
export class SetMatchingPolicy extends Command {
  /** The version that was read (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  /**
   * When the images name somebody else than the order of their accession number: `match-and-flag` matches them, for a
   * person to look before they are read · `hold` leaves them in the queue until a person has decided.
   */
  @IsIn(CONFLICT_RULES)
  readonly onConflict!: MatchingRules['onConflict'];

  /**
   * Without an accession number: `off` · `suggest` shows in the queue which orders it may be · `match` takes the only open
   * order of the same person and modality with its appointment within `days`.
   */
  @IsIn(WITHOUT_ACCESSION_RULES)
  readonly withoutAccession!: MatchingRules['withoutAccession'];

  /** Between appointment and study. */
  @IsInt()
  @Min(0)
  @Max(90)
  readonly days!: number;

  /** A study of no order is linked to the patient whose identifier it carries, and whom it names. */
  @IsBoolean()
  readonly linkPatients!: boolean;

  /**
   * How scanners name the practice where they say who gave a number out. When any are given, an accession number of another
   * issuer is no order's here.
   */
  @IsArray()
  @ArrayMaxSize(50)
  @Length(1, 64, { each: true })
  readonly ownIssuers!: string[];

  constructor(fields: Fields<SetMatchingPolicy>) {
    super(fields);
  }
}
