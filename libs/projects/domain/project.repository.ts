import type { Project } from './project.js';

/** The projects of the organization with their members. */
export abstract class ProjectRepository {
  /** To change it: nobody else changes it or its members until this transaction ends. */
  abstract find(id: string): Promise<Project | undefined>;
  abstract add(project: Project): Promise<void>;
  /** Throws ConcurrencyConflict when it was changed since it was loaded. */
  abstract update(project: Project): Promise<void>;
}
