import { Injectable } from '@nestjs/common';
import type { Verified } from '../../../domain/bot/verified.js';
import { ContactLink } from '../../../domain/contacts/contact-link.js';
import { ContactLinkRepository } from '../../../domain/contacts/contact-link.repository.js';

/** Links a contact with the patient of an order that it proved in a chat, by its number and the patient's birth date. */
@Injectable()
export class ChatVerification {
  constructor(private readonly links: ContactLinkRepository) {}

  async proved(contactId: string, { patientId, orderId }: Verified): Promise<void> {
    const known = await this.links.activeOf(contactId);
    if (known.some((link) => link.patientId === patientId)) return;
    await this.links.add(
      ContactLink.verified({
        contactId,
        patientId,
        relation: 'self',
        method: 'order-number-and-birth-date',
        evidence: null,
        orderId,
        author: { kind: 'chat', id: null, name: 'chat' },
      }),
    );
  }
}
