import { createHmac, randomBytes } from 'node:crypto';
import { DiscordApp } from '#test/fakes/discord/discord-app';
import { DiscordChannels } from '#test/fakes/discord/discord-channels';
import { discordInteractions } from '#test/fakes/discord/discord-interactions';
import { escapedJson } from '#test/fakes/meta/escaped-json';
import { WhatsappWebhooks } from '#test/fakes/meta/whatsapp-webhooks';
import type { Varied } from './load.js';

const PEOPLE = 2_000;
const TEXT = 'Hello, I need an appointment for an MRI of my knee next week, if you have one in the morning.';
let count = 0;

/** Digits that name one of many people, so that no one's lane holds them all. */
const anyone = (first: string): string => first + String(++count % PEOPLE).padStart(first.length, '0');

/** An account on WhatsApp and one on Discord, with calls that they sign: of many people, none sent before. */
export class SignedCalls {
  readonly whatsapp = {
    phoneNumberId: '106540352242922',
    accessToken: randomBytes(30).toString('hex'),
    appSecret: randomBytes(16).toString('hex'),
    verifyToken: randomBytes(16).toString('hex'),
  };
  readonly discord = new DiscordApp({
    applicationId: '1100000000000000001',
    botToken: `${randomBytes(12).toString('hex')}.${randomBytes(3).toString('hex')}.${randomBytes(19).toString('hex')}`,
    seed: randomBytes(32).toString('hex'),
  });
  private readonly channels = new DiscordChannels();

  /** A text on WhatsApp, signed with HMAC-SHA256. */
  nextWhatsapp(): Varied {
    const { phoneNumberId, appSecret } = this.whatsapp;
    const body = escapedJson(WhatsappWebhooks.text(phoneNumberId, anyone('4917012'), TEXT));
    const signature = createHmac('sha256', appSecret).update(body).digest('hex');
    return { body, headers: { 'x-hub-signature-256': `sha256=${signature}` } };
  }

  /** A typed command on Discord, signed with Ed25519. */
  nextDiscord(): Varied {
    const command = discordInteractions.command(
      this.discord,
      this.channels,
      anyone('120000000'),
      'ask',
      TEXT,
    );
    const body = JSON.stringify(command);
    return { body, headers: this.discord.signature(body, String(Math.floor(Date.now() / 1000))) };
  }
}
