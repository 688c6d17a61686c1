import type { IdentityKind } from '../../../domain/contacts/identity-kind.js';
import type { PatientRelation, VerificationMethod } from '../../../domain/contacts/contact-link.js';
import type { PlatformKey } from '../../../domain/platform-key.js';
import { ContactView } from '../find-contacts/contact.view.js';

/** An id under which a contact is, or was, known on a channel. */
export class ContactIdentityView {
  readonly channelId!: string;
  readonly channelName!: string;
  readonly platform!: PlatformKey;
  readonly kind!: IdentityKind;
  readonly externalId!: string;
  readonly firstSeenAt!: Date;
  /** To the hour. */
  readonly lastSeenAt!: Date;
  /** The id that stands for this one now; null while it counts. */
  readonly replacedBy!: string | null;
  readonly replacedAt!: Date | null;
}

/** Who decided it: one of the staff, the platform by its own word, or the person in the chat. */
export class ContactAuthorView {
  readonly kind!: 'user' | 'platform' | 'chat';
  readonly id!: string | null;
  readonly name!: string;
}

/** For which patient a contact was verified. */
export class ContactLinkView {
  readonly id!: string;
  readonly patientId!: string;
  readonly relation!: PatientRelation;
  readonly method!: VerificationMethod;
  readonly evidence!: string | null;
  /** The order that the person proved in a chat; null for a link of the staff. */
  readonly orderId!: string | null;
  /** `chat`: nobody of the staff has looked at it. */
  readonly author!: ContactAuthorView;
  readonly createdAt!: Date;
  readonly unlinkedAt!: Date | null;
  readonly unlinkedBy!: ContactAuthorView | null;
  readonly unlinkedReason!: string | null;
}

/** That two contacts were taken for one person. */
export class ContactMergeView {
  readonly id!: string;
  /** Who has everything. */
  readonly survivorId!: string;
  readonly fromId!: string;
  readonly fromName!: string | null;
  readonly evidence!: string;
  readonly author!: ContactAuthorView;
  readonly createdAt!: Date;
  readonly undoneAt!: Date | null;
  readonly undoneBy!: ContactAuthorView | null;
  readonly undoneReason!: string | null;
}

/** A contact with all that is known of who it is. */
export class ContactDetailView extends ContactView {
  readonly conversationCount!: number;
  /** The oldest first. */
  readonly identities!: ContactIdentityView[];
  /** The newest first; those that were ended too. */
  readonly links!: ContactLinkView[];
  /** The newest first; those that were undone too. */
  readonly merges!: ContactMergeView[];
}
