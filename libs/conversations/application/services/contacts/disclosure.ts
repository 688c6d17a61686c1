import { Injectable } from '@nestjs/common';
import { GetOrder } from '#imaging/contracts';
import { Mediator } from '#kernel';
import { mayBeTold } from '../../../domain/contacts/may-be-told.js';
import { GetContactStanding } from '../../queries/get-contact-standing/get-contact-standing.query.js';

/** Whether a contact may be told of an order, by what is true at this moment. */
@Injectable()
export class Disclosure {
  constructor(private readonly mediator: Mediator) {}

  async mayBeTold(contactId: string, orderId: string): Promise<boolean> {
    const order = await this.mediator.ask(new GetOrder({ orderId }));
    return mayBeTold(await this.mediator.ask(new GetContactStanding({ contactId })), order);
  }
}
