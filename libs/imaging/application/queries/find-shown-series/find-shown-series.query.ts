import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { ShownSeriesView } from './shown-series.view.js';

/** The series of a study that hold images, by number, each with one that stands for it; the first hundred. */
@UseCase('imaging.find-shown-series')
@RequirePermission('studies.read', 'studies.read-granted')
export class FindShownSeries extends Query<ShownSeriesView[]> {
  @IsUUID()
  readonly studyId!: string;

  constructor(fields: Fields<FindShownSeries>) {
    super(fields);
  }
}
