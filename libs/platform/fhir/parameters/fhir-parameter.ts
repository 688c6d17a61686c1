import type { RecordFilter } from '#kernel';
import type { FhirBase } from '../fhir-base.js';

/** A search parameter of a resource type, and what it asks of our records. */
export interface FhirParameter {
  readonly name: string;
  readonly type: 'token' | 'string' | 'date' | 'reference';
  /** Of the standard's SearchParameter: `clinical-patient`. Without one it is our own. */
  readonly definition?: string;
  readonly documentation: string;
  /** Those that it takes besides `missing`. */
  readonly modifiers?: readonly string[];
  /** Types that a reference may lead to. */
  readonly targets?: readonly string[];
  /** The field that it looks at. */
  readonly field: string;
  /** Whether records may lack the field, so that `missing` means something. */
  readonly optional?: boolean;
  /**
   * @param values of which one has to be met, still escaped; never empty
   * @throws DomainError 400 for what it cannot understand
   */
  read(values: readonly string[], modifier: string | undefined, base: FhirBase): RecordFilter;
}

/** What a parameter is declared by. */
export type ParameterDeclaration = Omit<FhirParameter, 'type' | 'modifiers' | 'read'>;
