import { type EventEnvelope, type Mediator, newId, RetryLater } from '#kernel';
import { testSettings } from '#platform/config/testing/test-settings';
import type { Mailer, MailMessage } from '#platform/mail/mailer';
import { EffectFailure } from '#platform/outbound/effect-failure';
import { KeyRing } from '#platform/security/key-ring';
import { Log } from '#platform/telemetry/log';
import { PasswordResetRequested } from '../../contracts/events/password-reset-requested.event.js';
import type { PasswordMailView } from '../queries/get-password-mail/get-password-mail.query.js';
import { PasswordResetTokens } from '../services/password-reset-tokens.js';
import { WhenPasswordResetRequestedThenSendMail } from './when-password-reset-requested-then-send-mail.js';

const id = newId();
const tokens = new PasswordResetTokens(new KeyRing(['a secret']));
const event = new PasswordResetRequested({ passwordResetId: id, userId: newId(), purpose: 'reset' });
const envelope = { event } as EventEnvelope<PasswordResetRequested>;
const mail: PasswordMailView = {
  passwordResetId: id,
  purpose: 'reset',
  email: 'ada@practice.test',
  name: 'Ada',
  practiceName: 'Practice',
  practiceTimeZone: 'UTC',
  expiresAt: new Date(),
};

describe('the effect of a requested password reset', () => {
  const sent: MailMessage[] = [];
  let failure: Error | undefined;
  let view: PasswordMailView | null;
  const mailer = {
    send: (message: MailMessage) => {
      if (failure) return Promise.reject(failure);
      sent.push(message);
      return Promise.resolve({ messageId: message.messageId, response: 'ok' });
    },
  } as unknown as Mailer;
  const effect = new WhenPasswordResetRequestedThenSendMail(
    { ask: () => Promise.resolve(view) } as unknown as Mediator,
    tokens,
    mailer,
    testSettings(),
    Log.create({ level: 'silent', service: 'test' }),
  );
  beforeEach(() => {
    sent.length = 0;
    failure = undefined;
    view = mail;
  });

  it('is a mail with a token that leads back to the reset', async () => {
    expect(await effect.perform(envelope)).toBeNull();
    expect(sent[0]!.to).toBe('ada@practice.test');
    expect(tokens.verify(/isop_\w+/.exec(sent[0]!.text)![0])).toBe(id);
  });

  it('is nothing when nobody waits for it any more', async () => {
    view = null;
    expect(await effect.perform(envelope)).toBeNull();
    expect(sent).toEqual([]);
  });

  it('is tried again when the mail did not or may not have left, after as long as the server asks', async () => {
    failure = new EffectFailure('mail.connection-lost', 'unknown', 'lost');
    await expect(effect.perform(envelope)).rejects.toBe(failure);
    failure = new EffectFailure('mail.deferred', 'retryable', 'later', { retryAfterSeconds: 60 });
    await expect(effect.perform(envelope)).rejects.toMatchObject(new RetryLater(60, 'mail.deferred'));
  });

  it('is over when the mail was refused for good', async () => {
    failure = new EffectFailure('mail.rejected', 'permanent', 'refused', { status: 550 });
    expect(await effect.perform(envelope)).toBeNull();
  });
});
