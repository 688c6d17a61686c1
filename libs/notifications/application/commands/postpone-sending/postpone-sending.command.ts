import { IsInt, IsOptional, IsUUID, Length, Min } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { PostponedAnswer } from './postponed.answer.js';

/** Notes that an attempt failed and nothing was sent. After the last attempt the notification has failed. */
@UseCase('notifications.postpone-sending')
@SystemOnly()
export class PostponeSending extends Command<PostponedAnswer> {
  @IsUUID()
  readonly notificationId!: string;

  @IsInt()
  readonly round!: number;

  @Length(1, 100)
  readonly errorCode!: string;

  /** The other side's Retry-After. */
  @IsOptional()
  @Min(0)
  readonly retryAfterSeconds?: number;

  constructor(fields: Fields<PostponeSending>) {
    super(fields);
  }
}
