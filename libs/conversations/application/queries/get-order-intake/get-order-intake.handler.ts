import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import type { OrderRequest } from '../../../domain/bot/intake/order-request.js';
import { GetOrderIntake } from './get-order-intake.query.js';
import type { OrderIntakeView } from './order-intake.view.js';

interface Row {
  readonly conversationId: string;
  readonly contactId: string;
  readonly request: OrderRequest;
  readonly verifiedPatientIds: string[];
}

@QueryHandler(GetOrderIntake)
export class GetOrderIntakeHandler implements IQueryHandler<GetOrderIntake> {
  constructor(private readonly sql: Sql) {}

  async execute({ intakeId }: GetOrderIntake): Promise<OrderIntakeView> {
    const row = await this.sql.first<Row>(
      `SELECT o.conversation_id AS "conversationId", c.contact_id AS "contactId", o.request,
              ARRAY(SELECT l.patient_id FROM contact_link l
                    WHERE l.contact_id = c.contact_id AND l.unlinked_at IS NULL
                    ORDER BY l.created_at) AS "verifiedPatientIds"
       FROM order_intake o JOIN conversation c ON c.id = o.conversation_id WHERE o.id = $1`,
      [intakeId],
    );
    if (!row) throw notFound('conversations.order-intake');
    const { request, conversationId, contactId, verifiedPatientIds } = row;
    return {
      intakeId,
      conversationId,
      contactId,
      verifiedPatientIds,
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
