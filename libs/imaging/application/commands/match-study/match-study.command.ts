import { IsBoolean, IsInt, IsOptional, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Says whose order a study answers, when its accession number does not. */
@UseCase('imaging.match-study')
@RequirePermission('studies.store')
export class MatchStudy extends Command {
  @IsUUID()
  readonly studyId!: string;

  @IsUUID()
  readonly orderId!: string;

  /** The caller has seen that the images name somebody else than the order, and knows why: it is flagged no longer. */
  @IsOptional()
  @IsBoolean()
  readonly acceptMismatch?: boolean;

  /** Why it is this order, in words. */
  @IsOptional()
  @Length(1, 1000)
  readonly reason?: string;

  /** The version that the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<MatchStudy>) {
    super(fields);
  }
}
