import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { newId } from '#kernel';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import { EndViewers } from './application/commands/end-viewers/end-viewers.command.js';
import { OpenSharedViewer } from './application/commands/open-shared-viewer/open-shared-viewer.command.js';
import { ctSmall } from './testing/ct-small.js';
import { DicomwebPeer, type Json } from './testing/dicomweb-peer.js';
import { FrontDesk } from './testing/front-desk.js';
import { ctStack, ultrasoundLoop } from './testing/viewer-images.js';
import { openViewer, visitViewer } from './testing/viewer-visit.js';

const SCRIPT = `console.log(1);${' '.repeat(2_000)}`;
const PRIOR = '2.25.302';

describe('the viewer’s door', () => {
  let system: System;
  let radiologist: Client;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isocenter-viewer-'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><div id="root"></div>');
    await writeFile(join(folder, 'app.bundle.0123456789abcdef.js'), SCRIPT);
    await writeFile(join(folder, 'app.bundle.0123456789abcdef.js.gz'), gzipSync(SCRIPT));
    await writeFile(join(folder, 'sw.js'), '');
    system = await startSystem({
      engine: false,
      env: { CONTEXTS: 'files,imaging', VIEWER_DIR: folder },
    });
    radiologist = await system.as('radiologist');
    const key = await (
      await system.as('admin')
    ).post<{ key: string }>('/v1/api-keys', { name: 'Scanner', scopes: ['studies.read', 'studies.store'] });
    const scanner = new DicomwebPeer(system.public.with(key.body.key));
    const stored = await scanner.store([...ctStack(2), ultrasoundLoop.bytes(), ...ctStack(1, PRIOR)]);
    expect(stored.status).toBe(200);
  }, 90_000);

  afterAll(async () => {
    await system?.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  const ask = (path: string, cookie: string, method = 'GET', body?: string) =>
    system.public.request<Json[]>(method, path, { headers: { cookie }, ...(body && { body }) });

  /** The studies of OHIF's list. */
  async function listed(cookie: string): Promise<string[]> {
    const { body } = await ask('/dicomweb/studies?limit=101&offset=0&fuzzymatching=false', cookie);
    return body.map((study) => String(study['0020000D']?.Value?.[0])).sort();
  }

  const idOf = async (study: string): Promise<string> =>
    (await system.owner.query<{ id: string }>('SELECT id FROM study WHERE study_instance_uid = $1', [study]))
      .rows[0]!.id;

  const metadataOf = async (study: string, cookie: string): Promise<number> =>
    (await ask(`/dicomweb/studies/${study}/metadata`, cookie)).status;

  it('lets a browser in once, by a cookie that nothing but the browser can read or send', async () => {
    const url = await openViewer(radiologist, { studyInstanceUids: [ctSmall.study] });
    expect(url).toMatch(/\/viewer\/open\/vcode_[0-9a-f]{32}_\w{43}\?StudyInstanceUIDs=[\d.]+$/);
    const visit = await visitViewer(url);
    expect(visit).toMatchObject({
      status: 303,
      location: `/viewer/viewer?StudyInstanceUIDs=${ctSmall.study}`,
    });
    expect(visit.cookies).toEqual([
      expect.stringMatching(
        /^isocenter_viewer=vkey_\w+; Path=\/dicomweb; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
      ),
      expect.stringMatching(
        /^isocenter_viewer=vkey_\w+; Path=\/viewer; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
      ),
    ]);
    expect(await visitViewer(url)).toMatchObject({ status: 303, location: '/viewer/closed', cookie: '' });
    const closed = await fetch(`${system.public.baseUrl}/viewer/closed`, {
      headers: { 'accept-language': 'de' },
    });
    expect(await closed.text()).toContain('Der Betrachter ist geschlossen');
  });

  it('shows the opened study and no other', async () => {
    const { cookie } = await visitViewer(
      await openViewer(radiologist, { studyInstanceUids: [ctSmall.study] }),
    );
    expect(await listed(cookie)).toEqual([ctSmall.study]);
    expect(await metadataOf(ctSmall.study, cookie)).toBe(200);
    expect(await metadataOf(ultrasoundLoop.study, cookie)).toBe(404);
    const { study, series, instance } = ultrasoundLoop;
    const frame = `/dicomweb/studies/${study}/series/${series}/instances/${instance}/frames/1`;
    expect((await ask(frame, cookie)).status).toBe(404);
    expect((await ask(`/dicomweb/instances?StudyInstanceUID=${study}`, cookie)).body).toEqual([]);
  });

  it('shows the patient’s other studies when they were asked for', async () => {
    const desk = new FrontDesk(await system.as('admin'));
    const { patientId, id: orderId } = await desk.requestOrder();
    const { id: priorOrderId } = await desk.requestOrder({ patientId });
    for (const [study, order] of [
      [ctSmall.study, orderId],
      [PRIOR, priorOrderId],
    ])
      expect(
        await desk.change(`/v1/studies/${await idOf(study!)}/match`, { orderId: order }, '*', 'POST'),
      ).toBe(204);
    const wish = { studyInstanceUids: [ctSmall.study] };
    const { cookie } = await visitViewer(await openViewer(radiologist, { ...wish, priors: true }));
    expect(await listed(cookie)).toEqual([ctSmall.study, PRIOR].sort());
  });

  it('keeps what the same person opened before open beside it, and nothing of somebody else', async () => {
    const first = await visitViewer(await openViewer(radiologist, { studyInstanceUids: [PRIOR] }));
    const second = await visitViewer(
      await openViewer(radiologist, { studyInstanceUids: [ultrasoundLoop.study] }),
      first.cookie,
    );
    expect(await listed(second.cookie)).toEqual([PRIOR, ultrasoundLoop.study].sort());
    const admin = await system.as('admin');
    const other = await visitViewer(
      await openViewer(admin, { studyInstanceUids: [ctSmall.study] }),
      second.cookie,
    );
    expect(await listed(other.cookie)).toEqual([ctSmall.study]);
  });

  it('shows the whole list to who opens it without a study', async () => {
    const visit = await visitViewer(await openViewer(radiologist));
    expect(visit.location).toBe('/viewer/');
    expect(await listed(visit.cookie)).toEqual([ctSmall.study, ultrasoundLoop.study, PRIOR].sort());
  });

  it('reads only, and only DICOMweb', async () => {
    const { cookie } = await visitViewer(await openViewer(radiologist));
    expect((await ask('/dicomweb/studies', cookie, 'POST', 'x')).status).toBe(401);
    expect([401, 404]).toContain((await ask(`/dicomweb/studies/${PRIOR}`, cookie, 'DELETE')).status);
    expect((await ask('/v1/orders', cookie)).status).toBe(401);
    expect(await metadataOf(PRIOR, cookie)).toBe(200);
  });

  it('writes down who saw which study', async () => {
    const admin = await system.as('admin');
    const { body } = await admin.get<{ items: object[] }>('/v1/access-records?subjectType=study');
    expect(body.items).toContainEqual(
      expect.objectContaining({ actorKind: 'user', action: 'retrieved', actorName: expect.any(String) }),
    );
  });

  it('refuses studies that are not there, callers who are no people, and who may not see studies', async () => {
    const unknown = await radiologist.post('/v1/viewer', { studyInstanceUids: ['1.2.3'] });
    expect(unknown.status).toBe(404);
    expect((await radiologist.post('/v1/viewer', { studyId: newId() })).status).toBe(404);
    const admin = await system.as('admin');
    const key = await admin.post<{ key: string }>('/v1/api-keys', { name: 'RIS', scopes: ['studies.read'] });
    const software = await system.admin.with(key.body.key).post<{ code: string }>('/v1/viewer', {});
    expect(software).toMatchObject({ status: 403, body: { code: 'imaging.viewer-for-people' } });
  });

  it('opens one study for a share link, until the link ends or is closed', async () => {
    const shareLinkId = newId();
    const share = (untilDate: Date) =>
      system.run(system.organizationId!, (mediator) =>
        mediator.send(
          new OpenSharedViewer({ shareLinkId, studyInstanceUid: ultrasoundLoop.study, until: untilDate }),
        ),
      );
    const { cookie } = await visitViewer((await share(new Date(Date.now() + 3_600_000))).url);
    expect(await listed(cookie)).toEqual([ultrasoundLoop.study]);
    expect(await metadataOf(ultrasoundLoop.study, cookie)).toBe(200);
    const { rows } = await system.owner.query(
      `SELECT actor_id FROM access_record WHERE actor_kind = 'share-link'`,
    );
    expect(rows).toEqual([{ actor_id: shareLinkId }]);
    await system.run(system.organizationId!, (mediator) =>
      mediator.send(new EndViewers({ holderId: shareLinkId })),
    );
    await until(
      'the viewer to be closed',
      async () => (await metadataOf(ultrasoundLoop.study, cookie)) === 401,
    );
  });

  it('closes with the log-in', async () => {
    const leaving = await system.as('radiologist');
    const { cookie } = await visitViewer(await openViewer(leaving));
    expect(await metadataOf(PRIOR, cookie)).toBe(200);
    expect((await leaving.post('/v1/auth/logout', {})).status).toBe(204);
    await until('the viewer to be closed', async () => (await metadataOf(PRIOR, cookie)) === 401);
  });

  it('answers the files of OHIF, compressed, kept for ever where their names tell the content', async () => {
    const path = '/app.bundle.0123456789abcdef.js';
    const answer = await fetch(system.public.baseUrl + path);
    expect(await answer.text()).toBe(SCRIPT);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const again = await system.public.get(path, {
      // as a proxy that compresses answers makes of it
      headers: { 'if-none-match': `W/${answer.headers.get('etag')}` },
    });
    expect(again.status).toBe(304);
    for (const other of [
      '/sw.js',
      '/package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/..%2fpackage.json',
    ])
      expect((await system.public.get(other)).status).toBe(404);
  });

  it('answers one page for all of OHIF’s paths, with our settings', async () => {
    for (const path of ['/viewer', '/viewer/', '/viewer/viewer?StudyInstanceUIDs=1.2']) {
      const answer = await system.public.get<string>(path);
      expect(answer.body).toContain('id="root"');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    }
    const settings = await system.public.get<string>('/app-config.js');
    expect(settings.body).toContain(`"qidoRoot":"${system.public.baseUrl}/dicomweb"`);
  });
});
