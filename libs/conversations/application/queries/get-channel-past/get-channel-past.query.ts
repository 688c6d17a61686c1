import { IsString, IsUUID, MaxLength } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { ChannelPast } from '../../../domain/health/is-silent.js';

/** When a channel was last heard of, and how much it was used before. */
@UseCase('conversations.get-channel-past')
@SystemOnly()
export class GetChannelPast extends Query<ChannelPast> {
  @IsUUID()
  readonly channelId!: string;

  /** IANA zone in which a day is one. */
  @IsString()
  @MaxLength(64)
  readonly timeZone!: string;

  constructor(fields: Fields<GetChannelPast>) {
    super(fields);
  }
}
