import { DomainEvent, EventName } from '#kernel';

/** What is known of a procedure changed, or whether it is offered. */
@EventName('imaging.procedure-changed')
export class ProcedureChanged extends DomainEvent<{ procedureId: string }> {}
