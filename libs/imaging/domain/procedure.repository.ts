import type { Procedure } from './procedure.js';

export abstract class ProcedureRepository {
  abstract find(id: string): Promise<Procedure | undefined>;
  /** The active procedure with this name or code, whatever their case. */
  abstract findNamed(text: string): Promise<Procedure | undefined>;
  /** Throws `imaging.procedure-code-taken`. */
  abstract add(procedure: Procedure): Promise<void>;
  /** Throws as `add`, and ConcurrencyConflict. */
  abstract update(procedure: Procedure): Promise<void>;
}
