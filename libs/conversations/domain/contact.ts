import { AggregateRoot, conflict, newId } from '#kernel';

/** A person who writes to the practice. Linked to patients only after it was verified (see `ContactLink`). */
export class Contact extends AggregateRoot {
  static readonly aggregateType = 'contact';

  /** As the platform shows it, or as the staff wrote it; null when there is none. */
  name!: string | null;
  /** The staff gave the name: what the platform shows no longer changes it. */
  namedByStaff!: boolean;
  /** What the staff should know of this person. */
  notes!: string | null;
  locale!: string | null;
  /** When the person allowed the practice to write to them unasked; null while they have not. */
  consentedAt!: Date | null;
  /** Turned out to be the same person as this contact, who has everything now. */
  mergedIntoId!: string | null;
  createdAt!: Date;

  static met(person: { name: string | null; locale: string | null }): Contact {
    const contact = new Contact();
    contact.id = newId();
    contact.name = person.name;
    contact.namedByStaff = false;
    contact.notes = null;
    contact.mergedIntoId = null;
    contact.locale = person.locale;
    contact.consentedAt = null;
    contact.createdAt = new Date();
    return contact;
  }

  /** The platform's newest name and language of the person. Answers whether anything changed. */
  seenAs(person: { name: string | null; locale: string | null }): boolean {
    const shown = this.namedByStaff ? this.name : person.name;
    const [name, locale] = [shown ?? this.name, person.locale ?? this.locale];
    if (name === this.name && locale === this.locale) return false;
    this.name = name;
    this.locale = locale;
    return true;
  }

  consents(given: boolean): void {
    this.consentedAt = given ? (this.consentedAt ?? new Date()) : null;
  }

  /** What the staff know better. An empty name lets the platform's count again. */
  describe({ name, notes }: { name?: string | null | undefined; notes?: string | null | undefined }): void {
    this.mustBeItself();
    if (name !== undefined) {
      this.name = name || this.name;
      this.namedByStaff = Boolean(name);
    }
    if (notes !== undefined) this.notes = notes || null;
  }

  /** Gives what it has to another, and takes the other's consent along. Answers whether that is news to the survivor. */
  mergeInto(survivor: Contact): boolean {
    this.mustBeItself();
    survivor.mustBeItself();
    if (this.id === survivor.id)
      throw conflict('conversations.contact-same', 'A contact cannot be merged with itself.');
    this.mergedIntoId = survivor.id;
    const consent = survivor.consentedAt === null && this.consentedAt !== null;
    if (consent) survivor.consentedAt = this.consentedAt;
    return consent;
  }

  /** Is a person of its own again. `consent`: the survivor had its consent from this one. */
  splitFrom(survivor: Contact, consent: boolean): void {
    survivor.mustBeItself();
    if (this.mergedIntoId !== survivor.id)
      throw conflict('conversations.merge-undone', 'This merge was undone already.');
    this.mergedIntoId = null;
    const isTheOthers = survivor.consentedAt?.getTime() === this.consentedAt?.getTime();
    if (consent && isTheOthers) survivor.consentedAt = null;
  }

  /** @throws DomainError `conversations.contact-merged` */
  mustBeItself(): void {
    if (this.mergedIntoId)
      throw conflict(
        'conversations.contact-merged',
        'This contact was merged into another one. Use that one.',
      );
  }
}
