import { Injectable } from '@nestjs/common';
import { nameId, newId } from '#kernel';
import { ChannelRepository } from '../../../domain/channel.repository.js';
import { Contact } from '../../../domain/contact.js';
import { ContactRepository } from '../../../domain/contact.repository.js';
import { identityKindOf } from '../../../domain/contacts/identity-kind.js';
import type { KnownIdentity } from '../../../domain/contacts/known-identity.js';
import { recognise } from '../../../domain/contacts/recognise.js';
import type { StoredInboundEvent } from '../inbound-events.js';
import { ContactMerging } from './contact-merging.js';

/** When somebody was last seen is known to the hour: it need not be written with every message. */
const SEEN_AGAIN_MS = 3_600_000;

export interface Met {
  readonly contact: Contact;
  /** The thread in which the chat goes on, under whatever id of the person it began. */
  readonly threadId: string;
  /** The person goes by this id now; false for what they wrote before they changed it. */
  readonly current: boolean;
}

/** Finds whom an event is of, under any of the ids that the platform names, and learns the new ones. */
@Injectable()
export class ContactMeetings {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly channels: ChannelRepository,
    private readonly merging: ContactMerging,
  ) {}

  async meet(stored: StoredInboundEvent, at: Date): Promise<Met> {
    const { channelId, event } = stored;
    const { sender } = event;
    const ids = [...new Set([sender.id, ...(sender.alsoKnownAs ?? [])])];
    const former = (sender.formerly ?? []).map(({ from }) => from);
    const known = await this.contacts.identitiesAround(channelId, [...ids, ...former]);
    const rows = ids.map((id) => known.find(({ externalId }) => externalId === id));
    const isPlain = former.length === 0 && rows.every((row) => row?.replacedAt === null);
    const [first, ...others] = rows;
    if (isPlain && first && others.every((row) => row?.contactId === first.contactId))
      return this.meetAgain(stored, first, rows as KnownIdentity[]);
    return this.getToKnow(stored, ids, known, at);
  }

  private async meetAgain(
    stored: StoredInboundEvent,
    { contactId, threadId }: KnownIdentity,
    identities: readonly KnownIdentity[],
  ): Promise<Met> {
    const contact = await this.contacts.get(contactId);
    await this.refresh(stored, contact, identities);
    const goesOn = isOwnChat(stored) ? threadId : null;
    return { contact, threadId: goesOn ?? stored.threadId, current: true };
  }

  private async getToKnow(
    stored: StoredInboundEvent,
    ids: readonly string[],
    known: readonly KnownIdentity[],
    at: Date,
  ): Promise<Met> {
    const { channelId, event } = stored;
    const { platform } = await this.channels.get(channelId);
    const kindOf = (id: string) => identityKindOf(platform, id);
    const found = recognise(event.sender, known, kindOf, at);
    const { contact, joined } = await this.contactOf(found, stored, platform);
    const own = found.usable.filter(({ contactId }) => joined.includes(contactId));
    const taken = ids.filter((id) => !own.some(({ externalId }) => externalId === id));
    const chat = this.chatOf(stored, own, known, taken);
    await this.contacts.take(
      contact,
      taken.map((externalId) => ({
        channelId,
        externalId,
        kind: kindOf(externalId),
        threadId: isOwnChat(stored) && chat !== nameId(channelId, externalId) ? chat : null,
        from: known.find((row) => row.externalId === externalId)?.contactId ?? null,
      })),
    );
    for (const { from, to } of event.sender.formerly ?? [])
      await this.contacts.replace({ channelId, externalId: from }, to, at);
    const named = own.filter(({ externalId }) => ids.includes(externalId));
    await this.refresh(stored, contact, named);
    const former = own.find(({ externalId }) => externalId === event.sender.id)?.replacedAt ?? null;
    return { contact, threadId: chat, current: former === null };
  }

  /** Where the chat goes on: as this id's own does, else as that of the person's oldest id; never that of somebody else. */
  private chatOf(
    stored: StoredInboundEvent,
    own: readonly KnownIdentity[],
    known: readonly KnownIdentity[],
    taken: readonly string[],
  ): string {
    if (!isOwnChat(stored)) return stored.threadId;
    const current = own.find(({ externalId }) => externalId === stored.event.sender.id) ?? own[0];
    if (current) return current.threadId ?? nameId(stored.channelId, current.externalId);
    const wasOthers = known.some(({ externalId }) => taken.includes(externalId));
    return wasOthers ? newId() : stored.threadId;
  }

  private async contactOf(
    { contactId, same }: ReturnType<typeof recognise>,
    { event }: StoredInboundEvent,
    platform: string,
  ): Promise<{ readonly contact: Contact; readonly joined: readonly string[] }> {
    if (contactId === null) {
      const contact = Contact.met(event.sender);
      await this.contacts.add(contact);
      return { contact, joined: [] };
    }
    let current = contactId;
    const joined = [contactId];
    const author = { kind: 'platform', id: null, name: platform } as const;
    const evidence = 'The platform named both in one event.';
    for (const other of same) {
      const survivor = await this.merging.unite(current, other, { author, evidence });
      if (!survivor) continue;
      joined.push(other);
      current = survivor.id;
    }
    return { contact: await this.contacts.get(current), joined };
  }

  private async refresh(
    { channelId, event }: StoredInboundEvent,
    contact: Contact,
    identities: readonly Pick<KnownIdentity, 'externalId' | 'lastSeenAt'>[],
  ): Promise<void> {
    const now = Date.now();
    const stale = identities.filter(({ lastSeenAt }) => now - lastSeenAt.getTime() > SEEN_AGAIN_MS);
    if (stale.length > 0)
      await this.contacts.seen(
        channelId,
        stale.map(({ externalId }) => externalId),
      );
    if (contact.seenAs(event.sender)) await this.contacts.update(contact);
  }
}

/** The chat is named by the person themself, so it is theirs under each of their ids. */
const isOwnChat = ({ event }: StoredInboundEvent): boolean => event.threadKey === event.sender.id;
