import { Injectable } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import { Mailer } from '#platform/mail/mailer';
import { EffectFailure } from '#platform/outbound/effect-failure';
import type { ComposedMessage } from './composed-message.js';
import { maskAddress } from './mask-address.js';
import type { SendResult } from './send-result.js';

/** Sends a notification by e-mail, once. */
@Injectable()
export class EmailSender {
  private readonly domain: string;

  constructor(
    private readonly mailer: Mailer,
    { mail }: Settings,
  ) {
    this.domain = /@([^\s<>@]+)>?$/.exec(mail.from)?.[1] ?? 'isocenter.invalid';
  }

  /** The Message-ID is the notification's: one that arrives twice, mail programs show once. */
  async send(
    notificationId: string,
    message: Extract<ComposedMessage, { channel: 'email' }>,
  ): Promise<SendResult> {
    const { to, subject, text, html } = message;
    const messageId = `${notificationId}@${this.domain}`;
    try {
      await this.mailer.send({
        to,
        subject,
        text,
        html,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { outcome: 'sent', sentTo: maskAddress(to) };
    } catch (error) {
      if (!(error instanceof EffectFailure)) throw error;
      const { outcome, code: errorCode, retryAfterSeconds } = error;
      if (outcome === 'unknown') return { outcome, errorCode };
      if (outcome === 'permanent') return { outcome: 'failed', errorCode };
      return {
        outcome: 'retry',
        errorCode,
        ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
      };
    }
  }
}
