import { ArrayMaxSize, IsArray, IsOptional, IsUUID } from 'class-validator';
import { type Fields, Query, RequireSignIn, UseCase } from '#kernel';
import type { StudyPlaceView } from './study-place.view.js';

/** Which studies are whose, by ids alone: of these studies, or of these patients (the newest 2,000). */
@UseCase('imaging.locate-studies')
@RequireSignIn()
export class LocateStudies extends Query<StudyPlaceView[]> {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  readonly studyIds?: readonly string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  readonly patientIds?: readonly string[];

  constructor(fields: Fields<LocateStudies>) {
    super(fields);
  }
}
