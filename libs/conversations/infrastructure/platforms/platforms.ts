import type { Provider } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import { GatewayLeases } from '../../application/services/gateway/gateway-leases.js';
import { PlatformGateways } from '../../application/services/gateway/platform-gateways.js';
import { MessagingPlatforms } from '../../application/services/messaging-platforms.js';
import { WebchatSessions } from '../../application/services/webchat-sessions.js';
import { PgGatewayLeases } from '../persistence/pg-gateway-leases.js';
import { DiscordPlatform } from './discord/discord-platform.js';
import { DiscordGateway } from './discord/gateway/discord-gateway.js';
import { MessengerPlatform } from './messenger/messenger-platform.js';
import { SlackPlatform } from './slack/slack-platform.js';
import { TelegramPlatform } from './telegram/telegram-platform.js';
import { SignedWebchatSessions } from './webchat/signed-webchat-sessions.js';
import { WebchatPlatform } from './webchat/webchat-platform.js';
import { WhatsappPlatform } from './whatsapp/whatsapp-platform.js';

/** The messengers: how they are spoken to, and which of them want a connection kept open. A new one is a line here. */
export const PLATFORMS: Provider[] = [
  {
    provide: MessagingPlatforms,
    useFactory: ({ platforms }: Settings) =>
      new MessagingPlatforms([
        new TelegramPlatform(platforms.telegramApiRoot),
        new WhatsappPlatform(platforms.metaGraphRoot),
        new MessengerPlatform(platforms.metaGraphRoot),
        new SlackPlatform(platforms.slackApiRoot),
        new DiscordPlatform(platforms.discordApiRoot),
        new WebchatPlatform(),
      ]),
    inject: [Settings],
  },
  {
    provide: PlatformGateways,
    useFactory: ({ platforms }: Settings) =>
      new PlatformGateways([new DiscordGateway(platforms.discordApiRoot)]),
    inject: [Settings],
  },
  { provide: GatewayLeases, useClass: PgGatewayLeases },
  { provide: WebchatSessions, useClass: SignedWebchatSessions },
];
