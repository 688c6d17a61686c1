import { OmitType } from '@nestjs/swagger';
import { ChangeChannel } from '../../application/commands/change-channel/change-channel.command.js';

export class ChangeChannelBody extends OmitType(ChangeChannel, ['channelId', 'expectedVersion'] as const) {}
