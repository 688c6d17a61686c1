/** Whom an order is about, and who asked for it. */
export interface ToldOrder {
  readonly patientId: string;
  /** The contact who ordered it in a chat; null when nobody did. */
  readonly contactId: string | null;
}

/** A contact, with all contacts who are the same person, and the patients for whom it is verified. */
export interface ToldContact {
  readonly contactIds: readonly string[];
  readonly verifiedPatientIds: readonly string[];
}

/**
 * The rule of the practice's discretion: a contact may be told of an order (that there is one, when it is, that its result
 * is there) when it ordered it itself, or was verified for its patient. Nothing else counts: not a name, not a number, not
 * the same conversation with somebody else in it now.
 */
export function mayBeTold(contact: ToldContact, order: ToldOrder): boolean {
  const ownOrder = order.contactId !== null && contact.contactIds.includes(order.contactId);
  return ownOrder || contact.verifiedPatientIds.includes(order.patientId);
}
