import type { Entity } from './entity.js';
import type { Understood } from './understood.js';

type EntityOf<T extends Entity['type']> = Extract<Entity, { readonly type: T }>;

/** The entities of one type, in the order of the message; with `statedOnly`, those the person named as such. */
export function findEntities<T extends Entity['type']>(
  understood: Understood,
  type: T,
  statedOnly = false,
): EntityOf<T>[] {
  return understood.entities.filter(
    (entity): entity is EntityOf<T> => entity.type === type && (!statedOnly || entity.stated),
  );
}
