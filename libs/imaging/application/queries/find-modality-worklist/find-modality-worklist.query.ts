import { IsObject } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { QidoFilter } from '../search-dicom/qido-filter.js';
import type { WorklistStep } from './worklist-step.js';

/** What a modality can ask for (PS3.4, Table K.6-1: the required matching keys, and some that are optional). */
export interface WorklistFilters {
  readonly startDate?: QidoFilter;
  readonly startTime?: QidoFilter;
  /** Day and time in one, YYYYMMDDHHMMSS.FFFFFF, where both are ranges: from a time of the first day to one of the last. */
  readonly start?: QidoFilter;
  readonly modality?: QidoFilter;
  readonly stationAeTitle?: QidoFilter;
  readonly performingPhysicianName?: QidoFilter;
  readonly stepId?: QidoFilter;
  readonly patientName?: QidoFilter;
  readonly patientId?: QidoFilter;
  readonly accessionNumber?: QidoFilter;
  readonly requestedProcedureId?: QidoFilter;
  readonly studyInstanceUid?: QidoFilter;
}

/** Some of the worklist. */
export interface ModalityWorklist {
  readonly steps: readonly WorklistStep[];
  /** There are more than can be looked through at once. */
  readonly more: boolean;
}

/** The modality worklist (PS3.4, Annex K): scheduled orders with an appointment, the next one first. */
@UseCase('imaging.find-modality-worklist')
@RequirePermission('orders.read')
export class FindModalityWorklist extends Query<ModalityWorklist> {
  /** All of them have to match. */
  @IsObject()
  readonly filters!: Readonly<WorklistFilters>;

  constructor(fields: Fields<FindModalityWorklist>) {
    super(fields);
  }
}
