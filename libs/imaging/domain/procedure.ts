import { AggregateRoot, newId } from '#kernel';
import { ProcedureAdded } from '../contracts/events/procedure-added.event.js';
import { ProcedureChanged } from '../contracts/events/procedure-changed.event.js';

export interface ProcedureFacts {
  /** The practice's code, unique among its procedures. */
  readonly code: string;
  readonly name: string;
  /** A DICOM modality such as `CT` (PS3.3, C.7.3.1.1.1). */
  readonly modality: string;
  readonly bodyPart: string | null;
  readonly durationMinutes: number | null;
}

/** An examination that the practice offers. */
export class Procedure extends AggregateRoot {
  static readonly aggregateType = 'procedure';

  code!: string;
  name!: string;
  modality!: string;
  bodyPart!: string | null;
  durationMinutes!: number | null;
  active!: boolean;
  readonly createdAt!: Date;

  static add(facts: ProcedureFacts): Procedure {
    const procedure = Object.assign(new Procedure(), facts, {
      id: newId(),
      active: true,
      createdAt: new Date(),
    });
    procedure.record(new ProcedureAdded({ procedureId: procedure.id }));
    return procedure;
  }

  change(facts: Partial<ProcedureFacts & { active: boolean }>): void {
    Object.assign(this, facts);
    this.record(new ProcedureChanged({ procedureId: this.id }));
  }
}
