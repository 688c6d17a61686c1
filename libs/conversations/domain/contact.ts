import { AggregateRoot, newId } from '#kernel';

/** A person who writes to the practice. Linked to a patient only after the front desk has made sure of it. */
export class Contact extends AggregateRoot {
  static readonly aggregateType = 'contact';

  /** As the platform shows it; null when it shows none. */
  name!: string | null;
  locale!: string | null;
  /** When the person allowed the practice to write to them unasked; null while they have not. */
  consentedAt!: Date | null;
  createdAt!: Date;

  static met(person: { name: string | null; locale: string | null }): Contact {
    const contact = new Contact();
    contact.id = newId();
    contact.name = person.name;
    contact.locale = person.locale;
    contact.consentedAt = null;
    contact.createdAt = new Date();
    return contact;
  }

  /** The platform's newest name and language of the person. Answers whether anything changed. */
  seenAs(person: { name: string | null; locale: string | null }): boolean {
    const [name, locale] = [person.name ?? this.name, person.locale ?? this.locale];
    if (name === this.name && locale === this.locale) return false;
    this.name = name;
    this.locale = locale;
    return true;
  }

  consents(given: boolean): void {
    this.consentedAt = given ? (this.consentedAt ?? new Date()) : null;
  }
}
