import { newId } from '#kernel';
import { Settings } from '#platform/config/settings';
import { FileStore } from '#platform/storage/file-store';
import { ageFile } from '#platform/storage/testing/age-file';
import type { Client } from '#test/support/client';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { WhenFileDeletedThenRemoveContent } from './application/reactions/when-file-deleted-then-remove-content.js';
import { RegisterFile } from './contracts/index.js';
import { FileDeleted } from './contracts/events/file-deleted.event.js';
import { PlanStorageSweep } from './application/commands/plan-storage-sweep/plan-storage-sweep.command.js';
import { SweepStorage } from './application/commands/sweep-storage/sweep-storage.command.js';
import { WhenStorageSweepDueThenRemoveOrphans } from './application/reactions/when-storage-sweep-due-then-remove-orphans.js';
import { FilesModule } from './files.module.js';
import { FilesAdminModule } from './presentation/admin/files-admin.module.js';

interface File {
  id: string;
  name: string;
  contentType: string;
  size: number;
}

function upload(client: Client, content: string, name = 'letter.txt') {
  const boundary = 'a-boundary';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  return client.request<File>('POST', '/v1/files', {
    body: Buffer.from(`${head}${content}\r\n--${boundary}--\r\n`),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
}

describe('Files over HTTP', () => {
  let app: ContextsApp;
  let client: Client;
  const organizationId = newId();

  beforeAll(async () => {
    app = await startContexts([FilesModule, FilesAdminModule]);
    client = app.as(organizationId, ['files.read', 'files.manage']);
  });
  afterAll(async () => {
    await app.stop();
  });

  it('are uploaded, described, listed and downloaded whole or in part', async () => {
    const created = await upload(client, 'hello, world', 'Ünï x.txt');
    expect(created.status).toBe(201);
    const { id } = created.body;
    expect(created.headers.get('location')).toBe(`/v1/files/${id}`);
    expect(created.body).toMatchObject({ contentType: 'text/plain; charset=utf-8', size: 12 });
    expect(created.body).not.toHaveProperty('storageKey');
    const listed = await client.get<{ items: File[] }>('/v1/files?q=ünï');
    expect(listed.body.items).toMatchObject([{ id }]);
    const whole = await client.get<string>(`/v1/files/${id}/content`);
    expect([whole.status, whole.body, whole.headers.get('content-length')]).toEqual([
      200,
      'hello, world',
      '12',
    ]);
    expect(whole.headers.get('content-disposition')).toMatch(/^attachment; /);
    const part = await client.get<string>(`/v1/files/${id}/content`, { headers: { range: 'bytes=7-' } });
    expect([part.status, part.body, part.headers.get('content-range')]).toEqual([
      206,
      'world',
      'bytes 7-11/12',
    ]);
    const beyond = await client.get(`/v1/files/${id}/content`, { headers: { range: 'bytes=50-' } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */12']);
    const etag = whole.headers.get('etag') ?? '';
    expect((await client.get(`/v1/files/${id}/content`, { headers: { 'if-none-match': etag } })).status).toBe(
      304,
    );
  });

  it('are refused when something might run them, and the connection survives a large one', async () => {
    const page = await upload(client, `<html>${'x'.repeat(3_000_000)}`, 'a.pdf');
    expect([page.status, page.body]).toMatchObject([415, { code: 'files.type-not-allowed' }]);
    expect((await upload(client, 'fine')).status).toBe(201);
  });

  it('must come as one part of a form', async () => {
    expect(await client.post('/v1/files', { file: 'x' })).toMatchObject({
      status: 400,
      body: { code: 'files.no-file' },
    });
  });

  it('are refused when the form breaks off, and nothing is kept', async () => {
    const answer = await client.request('POST', '/v1/files', {
      body: '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    });
    expect(answer).toMatchObject({ status: 400 });
    expect((await client.get<{ items: File[] }>('/v1/files?q=a.txt')).body.items).toEqual([]);
  });

  it('are nobody else’s', async () => {
    const { id } = (await upload(client, 'mine')).body;
    const stranger = app.as(newId(), ['files.read', 'files.manage']);
    expect((await stranger.get(`/v1/files/${id}`)).status).toBe(404);
    expect((await stranger.get(`/v1/files/${id}/content`)).status).toBe(404);
    expect((await stranger.request('DELETE', `/v1/files/${id}`)).status).toBe(404);
    expect((await app.as(organizationId, []).get(`/v1/files/${id}`)).status).toBe(403);
    expect((await app.anonymous.get(`/v1/files/${id}`)).status).toBe(401);
    expect((await upload(app.as(organizationId, ['files.read']), 'x')).status).toBe(403);
  });

  it('are gone when they are deleted, content and all', async () => {
    const { id } = (await upload(client, 'bye')).body;
    expect((await client.request('DELETE', `/v1/files/${id}`)).status).toBe(204);
    expect((await client.get(`/v1/files/${id}`)).status).toBe(404);
    const { rows } = await app.owner.query<{ storage_key: string }>(
      'SELECT storage_key FROM file WHERE id = $1',
      [id],
    );
    const key = rows[0]?.storage_key ?? '';
    const store = app.get(FileStore);
    expect(await store.exists(key)).toBe(true);
    const effect = app.get(WhenFileDeletedThenRemoveContent);
    const envelope = { event: new FileDeleted({ fileId: id }), organizationId } as never;
    await app.run(organizationId, () => effect.perform(envelope));
    expect(await store.exists(key)).toBe(false);
    expect((await client.request('DELETE', `/v1/files/${id}`)).status).toBe(404);
  });

  it('of another context are registered once and cannot be deleted here', async () => {
    const fields = {
      fileId: newId(),
      name: 'r.pdf',
      contentType: 'application/pdf',
      size: 3,
      sha256: 'a'.repeat(64),
      storageKey: `org/${organizationId}/reports/x.pdf`,
      subjectType: 'report',
      subjectId: newId(),
    };
    const register = (change = {}) =>
      app.run(organizationId, () => app.mediator.send(new RegisterFile({ ...fields, ...change })));
    await register();
    await register();
    await expect(register({ sha256: 'b'.repeat(64) })).rejects.toMatchObject({
      code: 'files.registered-differently',
    });
    const deleted = await client.request('DELETE', `/v1/files/${fields.fileId}`);
    expect(deleted).toMatchObject({ status: 409, body: { code: 'files.belongs-to-subject' } });
    const found = await client.get<{ items: File[] }>(
      `/v1/files?subjectType=report&subjectId=${fields.subjectId}`,
    );
    expect(found.body.items).toMatchObject([{ id: fields.fileId }]);
  });

  it('that no row knows are removed a day later, and none that a row of their own practice knows', async () => {
    const store = app.get(FileStore);
    const practice = newId();
    const uploads = app.as(practice, ['files.read', 'files.manage']);
    const keyOf = async (id: string) => {
      const { rows } = await app.owner.query<{ key: string }>(
        'SELECT storage_key AS key FROM file WHERE id = $1',
        [id],
      );
      return rows[0]!.key;
    };
    const known = await keyOf((await upload(uploads, 'known')).body.id);
    const deletedId = (await upload(uploads, 'deleted')).body.id;
    const deleted = await keyOf(deletedId);
    expect((await uploads.request('DELETE', `/v1/files/${deletedId}`)).status).toBe(204);
    const others = await keyOf((await upload(client, 'of another practice')).body.id);
    const put = async (key: string) => {
      await store.put(key, Buffer.from('x'), { maxBytes: 1 });
      return key;
    };
    const orphan = await put(`org/${practice}/uploads/${newId()}`);
    const young = await put(`org/${practice}/uploads/${newId()}`);
    const foreign = await put(`org/${practice}/uploads/${newId()}.bak`);
    for (const key of [known, deleted, others, orphan, foreign]) await ageFile(app.get(Settings), key);

    const effect = app.get(WhenStorageSweepDueThenRemoveOrphans);
    const run = { attempt: 1, signal: new AbortController().signal };
    const sweep = (organization: string) =>
      app.run(organization, () => effect.perform({ organizationId: organization } as never, run));
    await sweep(practice);
    await sweep(organizationId);
    expect(await store.exists(orphan)).toBe(false);
    for (const key of [known, deleted, others, young, foreign]) expect(await store.exists(key)).toBe(true);
  });

  it('are swept by a schedule that a practice gets once', async () => {
    const practice = newId();
    const send = (command: PlanStorageSweep | SweepStorage) =>
      app.run(practice, () => app.mediator.send(command));
    await send(new PlanStorageSweep());
    await send(new PlanStorageSweep());
    const schedules = await app.owner.query(
      `SELECT use_case, active, next_due_at > now() + interval '23 hours' AS later FROM schedule
       WHERE organization_id = $1`,
      [practice],
    );
    expect(schedules.rows).toEqual([{ use_case: 'files.sweep-storage', active: true, later: true }]);
    await send(new SweepStorage());
    const events = await app.owner.query('SELECT type FROM outbox WHERE organization_id = $1', [practice]);
    expect(events.rows).toEqual([{ type: 'files.storage-sweep-due' }]);
  });
});
