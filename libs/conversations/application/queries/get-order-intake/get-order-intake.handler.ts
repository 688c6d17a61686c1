import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import type { OrderRequest } from '../../../domain/bot/intake/order-request.js';
import { GetOrderIntake } from './get-order-intake.query.js';
import type { OrderIntakeView } from './order-intake.view.js';

interface Row {
  readonly conversationId: string;
  readonly contactId: string;
  readonly request: OrderRequest;
}

@QueryHandler(GetOrderIntake)
export class GetOrderIntakeHandler implements IQueryHandler<GetOrderIntake> {
  constructor(private readonly sql: Sql) {}

  async execute({ intakeId }: GetOrderIntake): Promise<OrderIntakeView> {
    const row = await this.sql.first<Row>(
      'SELECT conversation_id AS "conversationId", contact_id AS "contactId", request FROM order_intake WHERE id = $1',
      [intakeId],
    );
    if (!row) throw notFound('conversations.order-intake');
    const { request, conversationId, contactId } = row;
    return {
      intakeId,
      conversationId,
      contactId,
      patientName: request.fullName,
      birthDate: request.dateOfBirth,
      phone: request.contactDetails.phone ?? null,
      email: request.contactDetails.email ?? null,
      modality: request.modality === 'unsure' ? null : request.modality,
      bodyPart: request.bodyPart ?? null,
      examination: request.examination,
      reason: request.reason,
      preferredTime: wish(request.preferredTime),
      contactConsent: request.consent,
    };
  }
}

/** The wish with its days, which the words alone ("tomorrow") would lose. */
function wish({ text, days }: OrderRequest['preferredTime']): string {
  if (!days) return text;
  return `${text} (${days.from === days.to ? days.from : `${days.from} – ${days.to}`})`;
}
