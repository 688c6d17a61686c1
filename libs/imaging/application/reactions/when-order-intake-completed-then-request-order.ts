import { type Command, type Effect, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { GetOrderIntake, OrderIntakeCompleted } from '#conversations/contracts';
import { RequestOrderFromIntake } from '../commands/request-order-from-intake/request-order-from-intake.command.js';

/** What a person confirmed on a messenger becomes an order. */
@PerformOn({ name: 'imaging.when-order-intake-completed-then-request-order', on: OrderIntakeCompleted })
export class WhenOrderIntakeCompletedThenRequestOrder implements Effect<OrderIntakeCompleted> {
  constructor(private readonly mediator: Mediator) {}

  async perform({ event }: EventEnvelope<OrderIntakeCompleted>): Promise<Command<unknown>> {
    const { intakeId } = event.payload;
    const intake = await this.mediator.ask(new GetOrderIntake({ intakeId }));
    const { conversationId, contactId, verifiedPatientIds, patientName, birthDate, phone, email } = intake;
    const { modality, bodyPart, examination, reason, contactConsent, preferredTime } = intake;
    const wish = preferredTime === null ? null : `Preferred time: ${preferredTime}`;
    return new RequestOrderFromIntake({
      intakeId,
      conversationId,
      contactId,
      verifiedPatientIds,
      patientName: patientName.slice(0, 200),
      birthDate,
      phone,
      email,
      modality,
      bodyPart,
      examination: examination.slice(0, 200),
      reason:
        [reason, wish]
          .filter((text) => text !== null)
          .join('\n')
          .slice(0, 2000) || null,
      contactConsent,
    });
  }
}
