import type { Entity } from '../../../domain/bot/entity.js';

/** An entity and where it stands in the text, as UTF-16 offsets. */
export interface FoundEntity {
  readonly entity: Entity;
  readonly start: number;
  readonly end: number;
}
