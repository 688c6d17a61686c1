import { Injectable } from '@nestjs/common';
import { FindOpenOrders, FindOwnOrder } from '#imaging/contracts';
import { Mediator } from '#kernel';
import type { FoundOrder } from '../../../domain/bot/flows/found-order.js';
import { Lookups } from '../../../domain/bot/flows/lookups.js';
import type { KnowledgeAnswer } from '../../../domain/bot/knowledge-answer.js';
import { GetContactStanding } from '../../queries/get-contact-standing/get-contact-standing.query.js';
import { KnowledgeQuestions } from '../knowledge-questions.js';
import { whereOffered } from './where-offered.js';

/** Looks things up in the practice: its orders and its knowledge. For nobody in particular, or for a contact. */
@Injectable()
export class PracticeLookups extends Lookups {
  constructor(
    private readonly mediator: Mediator,
    private readonly questions: KnowledgeQuestions,
  ) {
    super();
  }

  /** The same for a contact, who need not prove again what was verified. */
  of(contactId: string): Lookups {
    const lookups = new PracticeLookups(this.mediator, this.questions);
    lookups.openOrders = () => this.openOrdersOf(contactId);
    return lookups;
  }

  override order({ number, birthDate }: { number: string; birthDate: string }): Promise<FoundOrder | null> {
    return whereOffered(this.mediator.ask(new FindOwnOrder({ accessionNumber: number, birthDate })));
  }

  override knowledge(question: string, locale: string): Promise<readonly KnowledgeAnswer[]> {
    return this.questions.find(question, locale);
  }

  private async openOrdersOf(contactId: string): Promise<readonly FoundOrder[]> {
    const { verifiedPatientIds: patientIds } = await this.mediator.ask(new GetContactStanding({ contactId }));
    return patientIds.length === 0 ? [] : this.mediator.ask(new FindOpenOrders({ patientIds }));
  }
}
