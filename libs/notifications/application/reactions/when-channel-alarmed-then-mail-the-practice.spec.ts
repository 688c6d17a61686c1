import { type Mediator, newId, type Query } from '#kernel';
import { ChannelAlarmed, GetChannel } from '#conversations/contracts';
import type { ComposedMessage } from '../services/composed-message.js';
import type { EmailSender } from '../services/email-sender.js';
import { PracticeMail } from '../services/practice-mail.js';
import type { SendResult } from '../services/send-result.js';
import { TemplateRenderer } from '../services/template-renderer.js';
import { envelopeOf } from '../../testing/envelope-of.js';
import { WhenChannelAlarmedThenMailThePractice } from './when-channel-alarmed-then-mail-the-practice.js';

async function alarm(
  reason: string,
  email: string | null,
  result: SendResult = { outcome: 'sent', sentTo: 'd…@north.test' },
) {
  const mails: Extract<ComposedMessage, { channel: 'email' }>[] = [];
  const mediator = {
    ask: (query: Query<unknown>) =>
      Promise.resolve(
        query instanceof GetChannel
          ? { name: 'Front <desk>', platform: 'telegram' }
          : { name: 'North Imaging', locale: 'en-GB', email },
      ),
  } as unknown as Mediator;
  const emails = {
    send: (_id: string, mail: (typeof mails)[number]) => (mails.push(mail), Promise.resolve(result)),
  } as unknown as EmailSender;
  const mail = new PracticeMail(mediator, new TemplateRenderer(), emails);
  const effect = new WhenChannelAlarmedThenMailThePractice(mediator, mail);
  const done = await effect
    .perform(envelopeOf(new ChannelAlarmed({ channelId: newId(), reason })))
    .catch((error: unknown) => error);
  return { mails, done };
}

describe('an alarm of a channel', () => {
  it('is mailed to the practice, with what is wrong', async () => {
    const { mails, done } = await alarm('webhook-failing', 'desk@north.test');
    expect(done).toBeNull();
    expect(mails).toMatchObject([
      { to: 'desk@north.test', subject: 'North Imaging: people may write in vain on Front <desk>' },
    ]);
    expect(mails[0]?.text).toContain('webhook-failing');
    expect(mails[0]?.html).toContain('Front &lt;desk&gt;');
  });

  it('says of silence that it may mean nothing', async () => {
    const { mails } = await alarm('silent', 'desk@north.test');
    expect(mails[0]?.text).toContain('has not been heard of');
  });

  it('reaches nobody where the practice has no address, and comes later where the mail server says so', async () => {
    expect(await alarm('silent', null)).toEqual({ mails: [], done: null });
    const later = await alarm('silent', 'desk@north.test', {
      outcome: 'retry',
      errorCode: 'mail.deferred',
      retryAfterSeconds: 9,
    });
    expect(later.done).toMatchObject({ name: 'RetryLater', seconds: 9 });
  });
});
