import type { Mediator } from '#kernel';
import { StorageDamageFound } from '#imaging/contracts';
import type { ComposedMessage } from '../services/composed-message.js';
import type { EmailSender } from '../services/email-sender.js';
import { TemplateRenderer } from '../services/template-renderer.js';
import { envelopeOf } from '../../testing/envelope-of.js';
import { WhenStorageDamageFoundThenMailThePractice } from './when-storage-damage-found-then-mail-the-practice.js';

async function found(email: string | null) {
  const mails: Extract<ComposedMessage, { channel: 'email' }>[] = [];
  const practice = { name: 'North & Sons', locale: 'en-GB', email };
  const effect = new WhenStorageDamageFoundThenMailThePractice(
    { ask: () => Promise.resolve(practice) } as unknown as Mediator,
    new TemplateRenderer(),
    {
      send: (_id: string, mail: (typeof mails)[number]) => (
        mails.push(mail),
        Promise.resolve({ outcome: 'sent', sentTo: '' })
      ),
    } as unknown as EmailSender,
  );
  await effect.perform(envelopeOf(new StorageDamageFound({ instances: 3 })));
  return mails;
}

describe('damage that was found in the archive', () => {
  it('is mailed to the practice, with how much it is', async () => {
    const mails = await found('desk@north.test');
    expect(mails).toMatchObject([
      { to: 'desk@north.test', subject: 'North & Sons: stored images are damaged' },
    ]);
    expect(mails[0]?.text).toContain('has found 3 that');
    expect(mails[0]?.html).toContain('<strong>3</strong>');
  });

  it('is mailed to nobody where the practice has no address', async () => {
    expect(await found(null)).toEqual([]);
  });
});
