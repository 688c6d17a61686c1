import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Records what sending a message came to. */
@UseCase('conversations.settle-sending')
@SystemOnly()
export class SettleSending extends Command {
  @IsUUID()
  readonly messageId!: string;

  @IsIn(['sent', 'failed', 'unknown'])
  readonly status!: 'sent' | 'failed' | 'unknown';

  /** The platform's id of the sent message. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly platformMessageId?: string;

  /** Why it failed or is unknown. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly code?: string;

  constructor(fields: Fields<SettleSending>) {
    super(fields);
  }
}
