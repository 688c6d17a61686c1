import { isEventName } from '../domain/domain-event.js';
import type { Caching } from './use-case.js';

const LONGEST_SECONDS = 3_600;

/**
 * What is wrong with a declaration of `@Cached`. Its events are of the query's own context: whichever process commits one
 * then has that context, knows who waits for the event and tells the others.
 */
export function cachingFaults(useCase: string, { seconds, until }: Caching): string[] {
  const faults: string[] = [];
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > LONGEST_SECONDS)
    faults.push(`is kept for ${seconds} seconds, not for 1 to ${LONGEST_SECONDS}`);
  if (until.length === 0) faults.push('is kept until no event: its answer would outlive every change');
  const context = useCase.slice(0, useCase.indexOf('.') + 1);
  for (const event of until)
    if (!isEventName(event)) faults.push(`is kept until ${event}, which is no event of any context here`);
    else if (!event.startsWith(context))
      faults.push(`is kept until ${event}, which is an event of another context`);
  return faults;
}
