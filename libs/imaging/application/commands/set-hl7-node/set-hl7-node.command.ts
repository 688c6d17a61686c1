import { IsInt, IsOptional, Matches } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { HL7_NAME } from '../../../domain/hl7/hl7-name.js';

/** Names how other systems call the practice in HL7 messages, and how it calls itself. */
@UseCase('imaging.set-hl7-node')
@RequirePermission('hl7.manage')
export class SetHl7Node extends Command {
  /** MSH-3 of what is sent, MSH-5 of what comes. */
  @Matches(HL7_NAME, { message: 'must be 1 to 64 signs without delimiters of HL7' })
  readonly application!: string;

  /** MSH-4 of what is sent, MSH-6 of what comes: it tells whom a message is for. Unique over the installation. */
  @Matches(HL7_NAME, { message: 'must be 1 to 64 signs without delimiters of HL7' })
  readonly facility!: string;

  /** The version that the change was made looking at; 0 when there was none yet. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<SetHl7Node>) {
    super(fields);
  }
}
