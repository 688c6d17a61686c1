import { IsBoolean, IsDate, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Records what a channel's platform said of its calls. */
@UseCase('conversations.record-inspection')
@SystemOnly()
export class RecordInspection extends Command {
  @IsUUID()
  readonly channelId!: string;

  @IsIn(['healthy', 'broken', 'unknown'])
  readonly kind!: 'healthy' | 'broken' | 'unknown';

  /** What is wrong. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly code!: string | null;

  @IsBoolean()
  readonly silent!: boolean;

  @IsBoolean()
  readonly repaired!: boolean;

  @IsOptional()
  @IsDate()
  readonly lastEventAt!: Date | null;

  @IsDate()
  readonly at!: Date;

  constructor(fields: Fields<RecordInspection>) {
    super(fields);
  }
}
