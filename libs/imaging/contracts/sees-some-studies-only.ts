import { type Actor, holds } from '#kernel';

/**
 * Whether somebody sees some studies only, those of a viewer or a project or those granted to them: what they find of studies
 * in other contexts is then limited by `FindReadableStudies`. All others need no such question.
 */
export function seesSomeStudiesOnly(actor: Actor): boolean {
  if (!('permissions' in actor)) return false;
  if (actor.only?.['study'] ?? actor.only?.['project']) return true;
  return holds(actor, 'studies.read-granted') && !holds(actor, 'studies.read');
}
