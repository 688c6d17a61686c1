import { DomainEvent, EventName } from '#kernel';

/** The practice offers another procedure. */
@EventName('imaging.procedure-added')
export class ProcedureAdded extends DomainEvent<{ procedureId: string }> {}
