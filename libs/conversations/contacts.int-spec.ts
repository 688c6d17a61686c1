import { newId } from '#kernel';
import type { ContactDetailView } from './application/queries/get-contact/contact-detail.view.js';
import { ContactsDesk, type Named } from './testing/contacts-desk.js';

let one: ContactsDesk;
let people = 0;

beforeAll(async () => {
  one = await ContactsDesk.start();
}, 60_000);
afterAll(() => one?.stop(), 30_000);

/** Somebody new, named by number and BSUID. */
function person(): Required<Named> {
  const phone = String(16505550000 + (people += 1));
  return { phone, userId: `US.${phone}` };
}
const hidden = ({ userId }: Required<Named>): Named => ({ userId });
const idsOf = ({ identities }: ContactDetailView) => new Set(identities.map(({ externalId }) => externalId));
let texts = 0;
/** Something that nobody has said before. */
const word = () => `parking ${String((texts += 1))}`;

async function writes(who: Named) {
  const text = word();
  await one.says(who, text);
  return one.whereIs(text);
}

describe('a person on WhatsApp', () => {
  it('is one contact with one conversation, by number, by BSUID, or by both', async () => {
    const ann = person();
    const both = await writes(ann);
    expect(await writes(hidden(ann))).toMatchObject({ conversationId: both.conversationId });
    expect(await writes({ phone: ann.phone })).toMatchObject({ conversationId: both.conversationId });
    const contact = await one.contact(both.contactId);
    expect(contact.identities.map(({ kind, externalId }) => [kind, externalId])).toEqual(
      expect.arrayContaining([
        ['wa-id', ann.phone],
        ['bsuid', ann.userId],
      ]),
    );
    expect(contact).toMatchObject({ conversationCount: 1, platforms: ['whatsapp'], verified: false });
  }, 30_000);

  it('goes on in the same conversation when a BSUID is replaced, and is answered under the new one', async () => {
    const before = hidden(person()) as { userId: string };
    const now = { userId: `${before.userId}9` };
    const first = await writes(before);
    await one.changed(before, now);
    expect((await one.whereIs(`parking ${String(texts)}`)).threadKey).toBe(now.userId);
    const next = await writes(now);
    expect(next).toEqual({ ...first, threadKey: now.userId });
    expect(one.meta.chat(now.userId).length).toBeGreaterThan(0);
    const { identities } = await one.contact(first.contactId);
    expect(identities).toMatchObject([
      { externalId: before.userId, replacedBy: now.userId },
      { externalId: now.userId, replacedBy: null },
    ]);
  }, 30_000);

  it('keeps their conversation under a new number, which somebody else with the old one never sees', async () => {
    const before = person();
    const now = person();
    const first = await writes(before);
    await one.changed(before, now);
    expect(await writes(now)).toEqual({ ...first, threadKey: now.phone });
    const stranger = await writes({ phone: before.phone, userId: 'US.777' });
    expect(stranger.contactId).not.toBe(first.contactId);
    expect(stranger.conversationId).not.toBe(first.conversationId);
    expect(await writes({ phone: before.phone, userId: 'US.777' })).toEqual(stranger);
  }, 30_000);

  it('is a stranger under a known number with another BSUID, until the news of the change comes', async () => {
    const before = person();
    const first = await writes(before);
    const now = { phone: before.phone, userId: `${before.userId}5` };
    const unknown = await writes(now);
    expect(unknown.contactId).not.toBe(first.contactId);
    await one.changed({ userId: before.userId }, { userId: now.userId });
    const survivor = await one.contact(first.contactId);
    expect(survivor.merges).toMatchObject([
      { fromId: unknown.contactId, author: { kind: 'platform', name: 'whatsapp' } },
    ]);
    expect((await writes(now)).contactId).toBe(first.contactId);
  }, 30_000);

  it('is one contact of two when the platform names both ids in one event', async () => {
    const ann = person();
    const byNumber = await writes({ phone: ann.phone });
    const byId = await writes(hidden(ann));
    expect(byId.contactId).not.toBe(byNumber.contactId);
    await writes(ann);
    expect((await one.contact(byId.contactId)).mergedIntoId).toBe(byNumber.contactId);
    expect((await one.contact(byNumber.contactId)).conversationCount).toBe(2);
  }, 30_000);
});

describe('two contacts who are one person', () => {
  it('share everything once merged; undone, exactly that goes back and what came later stays', async () => {
    const [ann, other] = [person(), person()];
    const [survivor, from] = [await writes(ann), await writes(other)];
    const merge = await one.merge(survivor.contactId, from.contactId);
    expect(merge.status).toBe(201);
    expect(await one.contact(survivor.contactId)).toMatchObject({
      conversationCount: 2,
      merges: [
        {
          id: merge.body.id,
          evidence: 'Both rang from the same number.',
          author: { kind: 'user' },
          undoneAt: null,
        },
      ],
    });
    // In between: the same chat goes on, another person's id is met, and a new conversation begins.
    expect((await writes(other)).conversationId).toBe(from.conversationId);
    await one.desk.post(`/v1/conversations/${from.conversationId}/close`);
    const between = await writes(other);
    expect(between.contactId).toBe(survivor.contactId);
    expect((await one.undo(merge.body.id)).status).toBe(204);
    expect((await one.whereIs(`parking ${String(texts)}`)).contactId).toBe(survivor.contactId);
    const back = await one.contact(from.contactId);
    expect(back).toMatchObject({ mergedIntoId: null, conversationCount: 1 });
    expect(idsOf(back)).toEqual(new Set([other.phone, other.userId]));
    const kept = await one.contact(survivor.contactId);
    expect(kept).toMatchObject({ conversationCount: 2, merges: [{ undoneReason: 'It is her sister.' }] });
    expect(idsOf(kept)).toEqual(new Set([ann.phone, ann.userId]));
    expect((await one.undo(merge.body.id)).body.code).toBe('conversations.merge-undone');
    const ids = { contactId: survivor.contactId, fromContactId: from.contactId, mergeId: merge.body.id };
    expect(await one.events('conversations.contact-merged')).toContainEqual(ids);
    expect(await one.events('conversations.contact-unmerged')).toContainEqual(ids);
  }, 40_000);

  it('are merged once when several try at the same time, in either direction', async () => {
    const [a, b] = [await writes(person()), await writes(person())];
    const answers = await Promise.all([
      one.merge(a.contactId, b.contactId),
      one.merge(b.contactId, a.contactId),
      one.merge(a.contactId, b.contactId),
    ]);
    expect(answers.map(({ status }) => status).sort((x, y) => x - y)).toEqual([201, 409, 409]);
    const both = [await one.contact(a.contactId), await one.contact(b.contactId)];
    expect(both.map(({ conversationCount }) => conversationCount)).toEqual(expect.arrayContaining([0, 2]));
  }, 30_000);

  it('lose no message that comes while they are merged', async () => {
    const [ann, other] = [person(), person()];
    const [survivor, from] = [await writes(ann), await writes(other)];
    const said = [word(), word(), word(), word()];
    const speaking = said.map((text) => one.says(other, text));
    const merge = await one.merge(survivor.contactId, from.contactId);
    await Promise.all(speaking);
    expect(merge.status).toBe(201);
    for (const text of said)
      expect(await one.whereIs(text)).toMatchObject({
        conversationId: from.conversationId,
        contactId: survivor.contactId,
      });
  }, 30_000);

  it('cannot be one when they were verified for different patients, nor one with itself, nor by whoever looked at another version', async () => {
    const [a, b] = [await writes(person()), await writes(person())];
    await one.link(a.contactId, await one.patient('Ann Lee', '1980-03-12'));
    await one.link(b.contactId, await one.patient('Bo Lee', '1981-03-12'));
    expect((await one.merge(a.contactId, b.contactId)).body.code).toBe(
      'conversations.contacts-of-different-patients',
    );
    expect((await one.merge(a.contactId, a.contactId)).body.code).toBe('conversations.contact-same');
    const path = `/v1/contacts/${a.contactId}`;
    const stale = { headers: { 'if-match': '"1"' } };
    expect(
      (await one.desk.post(`${path}/merge`, { from: b.contactId, evidence: 'same' }, stale)).status,
    ).toBe(412);
    const named = { body: { name: 'Ann (mother)', notes: 'Calls in the morning.' } };
    expect((await one.desk.request('PATCH', path, { ...named, headers: { 'if-match': '"1"' } })).status).toBe(
      412,
    );
    const { version } = await one.contact(a.contactId);
    const fresh = { ...named, headers: { 'if-match': `"${String(version)}"` } };
    expect((await one.desk.request('PATCH', path, fresh)).status).toBe(204);
    expect(await one.contact(a.contactId)).toMatchObject({
      name: 'Ann (mother)',
      notes: 'Calls in the morning.',
    });
  }, 30_000);
});

describe('the list of contacts', () => {
  it('finds by name, number as people write it, and BSUID; and knows likely duplicates by what they have in common', async () => {
    const [ann, other] = [person(), person()];
    const [a, b] = [await writes(ann), await writes(other)];
    const found = async (q: string) => {
      const { body } = await one.desk.get<{ items: { id: string }[] }>(
        `/v1/contacts?q=${encodeURIComponent(q)}`,
      );
      return body.items.map(({ id }) => id);
    };
    const { phone } = ann;
    expect(
      await found(`+${phone.slice(0, 1)} (${phone.slice(1, 4)}) ${phone.slice(4, 7)}-${phone.slice(7)}`),
    ).toEqual([a.contactId]);
    expect(await found(other.userId)).toEqual([b.contactId]);
    expect(await found('ann')).toEqual(expect.arrayContaining([a.contactId, b.contactId]));
    const patientId = await one.patient('Ann Lee', '1980-03-12');
    await one.link(a.contactId, patientId);
    expect((await one.link(a.contactId, patientId)).body.code).toBe('conversations.contact-already-linked');
    await one.link(b.contactId, patientId, { relation: 'carer' });
    const { body } = await one.desk.get(`/v1/contacts/${a.contactId}/duplicates`);
    expect(body).toMatchObject([{ contactId: b.contactId, reasons: ['patient'] }]);
  }, 30_000);

  it('is closed to those without the permission, and shows nothing of other practices', async () => {
    const { contactId } = await writes(person());
    const technologist = await one.system.as('technologist');
    expect((await technologist.get('/v1/contacts')).status).toBe(403);
    expect((await one.system.admin.get('/v1/contacts')).status).toBe(401);
    const elsewhere = newId();
    await one.system.owner.query(
      `INSERT INTO contact (id, organization_id, version, name) VALUES ($1, $2, 1, 'Ann Lee')`,
      [elsewhere, newId()],
    );
    const { body } = await one.desk.get<{ items: { id: string }[] }>('/v1/contacts?q=ann&limit=100');
    expect(body.items.map(({ id }) => id)).not.toContain(elsewhere);
    for (const path of [`/v1/contacts/${elsewhere}`, `/v1/contacts/${elsewhere}/duplicates`])
      expect((await one.desk.get(path)).status).toBe(404);
    const patientId = await one.patient('Ann Lee', '1980-03-12');
    expect((await one.link(elsewhere, patientId)).status).toBe(404);
    expect((await one.link(contactId, newId())).status).toBe(404);
    expect((await one.merge(contactId, elsewhere)).status).toBe(404);
  }, 30_000);
});

describe('for whom a contact may speak', () => {
  it('is proved in the chat, seen by the front desk, kept until it is ended, and never assumed', async () => {
    const patientId = await one.patient('Maria Silva', '1975-05-20');
    const { id: orderId, accessionNumber } = await one.order(patientId);
    const [maria, stranger] = [person(), person()];
    for (const who of [maria, stranger]) await one.says(who, 'hello');
    expect((await one.says(stranger, 'are my results ready?')).join()).not.toContain('CT of the head');
    expect((await one.says(stranger, `${accessionNumber}, born 21 May 1975`)).join()).not.toContain(
      'CT of the head',
    );
    await one.says(maria, 'are my results ready?');
    const proof = `${accessionNumber}, born 20 May 1975`;
    expect((await one.says(maria, proof)).join()).toContain('CT of the head');
    const { contactId, conversationId } = await one.whereIs(proof);
    const contact = await one.contact(contactId);
    expect(contact).toMatchObject({
      verified: true,
      links: [
        {
          patientId,
          orderId,
          method: 'order-number-and-birth-date',
          relation: 'self',
          author: { kind: 'chat' },
        },
      ],
    });
    expect(await one.events('conversations.contact-verified')).toContainEqual({
      contactId,
      patientId,
      linkId: contact.links[0]?.id,
      method: 'order-number-and-birth-date',
      by: 'chat',
    });
    // Nothing is asked again, as long as the link holds.
    expect((await one.says(maria, 'are my results ready?')).join()).toContain('CT of the head');
    const tells = () => one.tell(conversationId, orderId);
    expect(await tells()).toBeNull();
    const unlink = `/v1/contacts/links/${String(contact.links[0]?.id)}/unlink`;
    expect((await one.desk.post(unlink, { reason: 'It was her neighbour.' })).status).toBe(204);
    expect(await tells()).toBe('conversations.not-verified');
    expect((await one.says(maria, 'are my results ready?')).join()).not.toContain('CT of the head');
    expect(await one.contact(contactId)).toMatchObject({
      verified: false,
      links: [{ unlinkedReason: 'It was her neighbour.', unlinkedBy: { kind: 'user' } }],
    });
  }, 60_000);
});
