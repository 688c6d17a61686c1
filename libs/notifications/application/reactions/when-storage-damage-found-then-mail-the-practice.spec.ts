import { type Mediator, newId } from '#kernel';
import { StorageDamageFound } from '#imaging/contracts';
import { Hl7ResultUndelivered } from '#reporting/contracts';
import type { ComposedMessage } from '../services/composed-message.js';
import type { EmailSender } from '../services/email-sender.js';
import { PracticeMail } from '../services/practice-mail.js';
import { TemplateRenderer } from '../services/template-renderer.js';
import { envelopeOf } from '../../testing/envelope-of.js';
import { WhenHl7ResultUndeliveredThenMailThePractice } from './when-hl7-result-undelivered-then-mail-the-practice.js';
import { WhenStorageDamageFoundThenMailThePractice } from './when-storage-damage-found-then-mail-the-practice.js';

function mailOf(email: string | null) {
  const mails: Extract<ComposedMessage, { channel: 'email' }>[] = [];
  const practice = { name: 'North & Sons', locale: 'en-GB', email };
  const mail = new PracticeMail(
    { ask: () => Promise.resolve(practice) } as unknown as Mediator,
    new TemplateRenderer(),
    {
      send: (_id: string, sent: (typeof mails)[number]) => (
        mails.push(sent),
        Promise.resolve({ outcome: 'sent', sentTo: '' })
      ),
    } as unknown as EmailSender,
  );
  return { mail, mails };
}

async function found(email: string | null) {
  const { mail, mails } = mailOf(email);
  const effect = new WhenStorageDamageFoundThenMailThePractice(mail);
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

describe('a result that another system does not take', () => {
  it('is mailed to the practice, with the reason and where to look', async () => {
    const { mail, mails } = mailOf('desk@north.test');
    const event = new Hl7ResultUndelivered({
      hl7ResultId: newId(),
      peerId: newId(),
      reason: 'hl7.unanswered',
    });
    await new WhenHl7ResultUndeliveredThenMailThePractice(mail).perform(envelopeOf(event));
    expect(mails).toMatchObject([
      { to: 'desk@north.test', subject: 'North & Sons: another system does not take results' },
    ]);
    expect(mails[0]?.text).toContain('hl7.unanswered');
    expect(mails[0]?.text).toContain('/v1/hl7/results');
  });
});
