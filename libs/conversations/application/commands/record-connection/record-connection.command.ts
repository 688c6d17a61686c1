import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Records what connecting a channel to its platform came to. */
@UseCase('conversations.record-connection')
@SystemOnly()
export class RecordConnection extends Command {
  @IsUUID()
  readonly channelId!: string;

  /** The account's name on the platform. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly account!: string | null;

  /** Why it failed, as a code. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly failure?: string;

  constructor(fields: Fields<RecordConnection>) {
    super(fields);
  }
}
