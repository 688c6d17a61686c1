import { type DomainEvent, type EventEnvelope, newId } from '#kernel';
import { OrganizationCreated } from '#identity/contracts';
import {
  OrderAcquired,
  OrderCancelled,
  OrderReopened,
  OrderRequested,
  OrderScheduled,
} from '#imaging/contracts';
import { ResultDelivered } from '#notifications/contracts';
import { ReportSigned } from '#reporting/contracts';
import { imagingRequest } from '../../domain/built-in/imaging-request.js';
import { readInput } from '../../domain/definition/read-input.js';
import { InstallBuiltInTemplates } from '../commands/install-built-in-templates/install-built-in-templates.command.js';
import { WhenOrderAcquiredThenAcquire } from './when-order-acquired-then-acquire.js';
import { WhenOrderCancelledThenCancel } from './when-order-cancelled-then-cancel.js';
import { WhenOrderReopenedThenReopen } from './when-order-reopened-then-reopen.js';
import { WhenOrderRequestedThenStartWorkflow } from './when-order-requested-then-start-workflow.js';
import { WhenOrderScheduledThenSchedule } from './when-order-scheduled-then-schedule.js';
import { WhenOrganizationCreatedThenInstallTemplates } from './when-organization-created-then-install-templates.js';
import { WhenReportSignedThenReport } from './when-report-signed-then-report.js';
import { WhenResultDeliveredThenDeliver } from './when-result-delivered-then-deliver.js';

const orderId = newId();
const appointmentAt = '2026-12-24T09:30:00.000Z';

function follows<E extends DomainEvent, C>(
  reaction: { command(envelope: EventEnvelope<E>): C },
  event: E,
): C {
  const envelope: EventEnvelope<E> = {
    ...{ event, eventId: newId(), organizationId: newId(), aggregateType: 'order', aggregateId: orderId },
    ...{ aggregateVersion: 1, correlationId: newId(), occurredAt: new Date() },
  };
  return reaction.command(envelope);
}

describe('What happens to an order', () => {
  const subject = { template: 'imaging-request', subjectType: 'order', subjectId: orderId };
  const signed = (of: string | null) =>
    new ReportSigned({ reportId: newId(), orderId: of, studyId: newId(), revision: 1 });

  it('brings its workflow along, each event by one of the workflow’s own', () => {
    const requested = new OrderRequested({
      orderId,
      patientId: newId(),
      conversationId: null,
      contactId: null,
    });
    const commands = [
      follows(new WhenOrderRequestedThenStartWorkflow(), requested),
      follows(new WhenOrderScheduledThenSchedule(), new OrderScheduled({ orderId, appointmentAt })),
      follows(new WhenOrderAcquiredThenAcquire(), new OrderAcquired({ orderId, studyId: newId() })),
      follows(new WhenOrderReopenedThenReopen(), new OrderReopened({ orderId })),
      follows(new WhenReportSignedThenReport(), signed(orderId)),
      follows(
        new WhenResultDeliveredThenDeliver(),
        new ResultDelivered({ orderId, notificationId: newId() }),
      ),
      follows(new WhenOrderCancelledThenCancel(), new OrderCancelled({ orderId })),
    ];
    for (const command of commands) expect(command).toMatchObject(subject);
    const events = commands.map((command) => command?.event);
    expect(events).toEqual([undefined, 'schedule', 'acquire', 'reopen', 'report', 'deliver', 'cancel']);
    const known = new Set(imagingRequest.definition.transitions.map(({ event }) => event));
    for (const event of events.slice(1)) expect(known).toContain(event);
  });

  it('tells the appointment in the form that the template asks for', () => {
    const scheduled = follows(
      new WhenOrderScheduledThenSchedule(),
      new OrderScheduled({ orderId, appointmentAt }),
    );
    const schedule = imagingRequest.definition.transitions.find(({ event }) => event === 'schedule')!;
    expect(readInput(schedule.input!, scheduled.input!)).toEqual({
      appointmentAt,
    });
  });

  it('is nothing to a workflow when the study has no order', () => {
    expect(follows(new WhenReportSignedThenReport(), signed(null))).toBeNull();
  });
});

describe('A new practice', () => {
  it('gets the built-in templates', () => {
    const created = new OrganizationCreated({ organizationId: newId() });
    expect(follows(new WhenOrganizationCreatedThenInstallTemplates(), created)).toBeInstanceOf(
      InstallBuiltInTemplates,
    );
  });
});
