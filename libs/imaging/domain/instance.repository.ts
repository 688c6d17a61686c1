import type { NewInstance } from './new-instance.js';

/** What became of instances that were to be added. */
export interface InstancesAdded {
  /** How many series are new. */
  readonly newSeries: number;
  /** Ids of the instances that are new; the others' SOP Instance UIDs are taken. */
  readonly added: ReadonlySet<string>;
}

/** The series and instances of studies. Instances never change; a series only counts them. */
export abstract class InstanceRepository {
  /** SHA-256 of the stored file, by SOP Instance UID, for those of these that are stored. */
  abstract present(sopInstanceUids: readonly string[]): Promise<ReadonlyMap<string, string>>;

  /** Adds those whose SOP Instance UID the organization does not hold yet, and the series that they need. */
  abstract add(studyId: string, instances: readonly NewInstance[]): Promise<InstancesAdded>;
}
