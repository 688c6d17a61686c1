import { IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

export const HL7_OCCASIONS = ['preliminary', 'signed', 'document-ready', 'withdrawn'] as const;

/** Makes one message for each HL7 peer that is to be told what became of a report; each of them once. */
@UseCase('reporting.queue-hl7-results')
@SystemOnly()
export class QueueHl7Results extends Command {
  @IsUUID()
  readonly reportId!: string;

  /** What happened: peers that want the document wait for it. */
  @IsIn(HL7_OCCASIONS)
  readonly occasion!: (typeof HL7_OCCASIONS)[number];

  /** The version that was signed; the newest unless given. */
  @IsOptional()
  @IsInt()
  @Min(1)
  readonly revision?: number;

  constructor(fields: Fields<QueueHl7Results>) {
    super(fields);
  }
}
