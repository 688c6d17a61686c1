import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { SeriesView } from './series.view.js';

/** The series of one study, by number. */
@UseCase('imaging.find-series')
@RequirePermission('studies.read', 'studies.read-granted')
export class FindSeries extends Query<SeriesView[]> {
  @IsUUID()
  readonly studyId!: string;

  constructor(fields: Fields<FindSeries>) {
    super(fields);
  }
}
