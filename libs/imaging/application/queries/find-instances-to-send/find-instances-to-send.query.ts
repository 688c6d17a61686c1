import { ArrayMaxSize, IsArray, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { StoredInstance } from '../find-stored-instances/stored-instance.js';

const UID = /^[0-9.]{1,64}$/;

/** An instance to be sent, and its class. */
export interface InstanceToSend extends StoredInstance {
  readonly sopClassUid: string;
}

/**
 * The instances that a retrieval names by unique keys of any level (PS3.4, C.4.2.1.4): all of those that are given have to
 * fit. Study by study, series by series.
 */
@UseCase('imaging.find-instances-to-send')
@RequirePermission('studies.read', 'studies.read-granted')
export class FindInstancesToSend extends Query<InstanceToSend[]> {
  @IsOptional()
  @MaxLength(64)
  readonly patientId?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10_000)
  @Matches(UID, { each: true })
  readonly studyInstanceUids?: readonly string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10_000)
  @Matches(UID, { each: true })
  readonly seriesInstanceUids?: readonly string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10_000)
  @Matches(UID, { each: true })
  readonly sopInstanceUids?: readonly string[];

  /** At most so many. */
  @IsInt()
  @Min(1)
  @Max(100_000)
  readonly limit!: number;

  constructor(fields: Fields<FindInstancesToSend>) {
    super(fields);
  }
}
