import type { InboundSender } from '../inbound-event.js';
import type { IdentityKind } from './identity-kind.js';
import type { KnownIdentity } from './known-identity.js';

/** Who an event is of. */
export interface Recognition {
  /** Null: somebody new. */
  readonly contactId: string | null;
  /** Contacts who are the same person by the platform's own word. */
  readonly same: readonly string[];
  /** The identities that count at that time. */
  readonly usable: readonly KnownIdentity[];
}

/**
 * Who a sender is, by the ids that the platform names together. A number may be given to somebody else, a BSUID is not: it
 * decides where they disagree, and a number that comes with another BSUID than its contact's own is somebody else's now,
 * who must not inherit what the practice has verified. When only the news of the change came late, that news brings both
 * together. An id that was replaced counts for what was written before.
 *
 * @param known all identities of the channel whose contact has one of the sender's ids, old ones too
 */
export function recognise(
  { id, alsoKnownAs = [], formerly = [] }: InboundSender,
  known: readonly KnownIdentity[],
  kindOf: (externalId: string) => IdentityKind,
  at: Date,
): Recognition {
  const usable = known.filter(({ replacedAt }) => replacedAt === null || at <= replacedAt);
  const ownersIn = (rows: readonly KnownIdentity[], ids: readonly string[]) =>
    ids.flatMap((one) => rows.filter(({ externalId }) => externalId === one)).map((row) => row.contactId);
  const ids = [...new Set([id, ...alsoKnownAs])];
  const strong = ids.filter((one) => kindOf(one) === 'bsuid');
  const weak = ids.filter((one) => kindOf(one) !== 'bsuid');
  const former = formerly.map(({ from }) => from);
  /** Goes by a BSUID that is none of these. */
  const isAnother = (contactId: string): boolean =>
    usable.some(
      (row) =>
        row.contactId === contactId &&
        row.kind === 'bsuid' &&
        row.replacedAt === null &&
        !strong.includes(row.externalId) &&
        !former.includes(row.externalId),
    );
  const byWeak = ownersIn(usable, weak).filter((owner) => strong.length === 0 || !isAnother(owner));
  const owners = [...ownersIn(usable, strong), ...ownersIn(known, former), ...byWeak];
  const [contactId = null, ...same] = [...new Set(owners)];
  return { contactId, same, usable };
}
