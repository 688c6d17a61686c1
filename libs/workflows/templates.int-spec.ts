import { newId } from '#kernel';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import type { WorkflowInstanceView } from './application/queries/get-instance/workflow-instance.view.js';
import { imagingRequest } from './domain/built-in/imaging-request.js';

jest.setTimeout(60_000);

describe('Workflow templates on PostgreSQL and over HTTP', () => {
  let system: System;
  let admin: Client;
  let frontdesk: Client;

  beforeAll(async () => {
    system = await startSystem({ env: { CONTEXTS: 'workflows' }, engine: false });
    admin = await system.as('admin');
    frontdesk = await system.as('frontdesk');
  });
  afterAll(() => system.stop());

  it('gives a new practice the built-in template, published and drawn', async () => {
    const page = await admin.get<{ items: { id: string; name: string; status: string }[] }>(
      '/v1/workflows/templates',
    );
    expect(page.body.items).toMatchObject([{ name: 'imaging-request', revision: 1, status: 'published' }]);
    const diagram = await admin.get<string>(`/v1/workflows/templates/${page.body.items[0]!.id}/diagram`);
    expect(diagram.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(diagram.body).toContain('s_requested --> s_scheduled');
  });

  it('keeps templates from draft to retirement, one published at a time, and instances with the version they have', async () => {
    expect(
      (
        await admin.post('/v1/workflows/types', {
          key: 'call-back',
          title: 'Call back',
          subjectType: 'contact',
        })
      ).status,
    ).toBe(201);
    const faulty = {
      ...imagingRequest.definition,
      transitions: imagingRequest.definition.transitions.slice(0, 2),
    };
    const draft = await admin.post<{ id: string }>('/v1/workflows/templates', {
      type: 'call-back',
      definition: faulty,
    });
    expect(draft).toMatchObject({ status: 201, body: { revision: 1 } });
    const path = `/v1/workflows/templates/${draft.body.id}`;
    const refused = await admin.post<{ errors: { field: string }[] }>(`${path}/publish`);
    expect(refused).toMatchObject({ status: 422, body: { code: 'workflows.faulty-definition' } });
    expect(refused.body.errors.map(({ field }) => field)).toContain('definition.states.acquired');
    const { definition } = imagingRequest;
    expect((await admin.request('PUT', path, { body: { definition } })).status).toBe(428);
    expect(
      (await admin.request('PUT', path, { body: { definition }, headers: { 'if-match': '"9"' } })).status,
    ).toBe(412);
    expect(
      (await admin.request('PUT', path, { body: { definition }, headers: { 'if-match': '"1"' } })).status,
    ).toBe(204);
    expect(await admin.post(`${path}/publish`)).toMatchObject({ status: 200, body: { warnings: [] } });
    expect(
      (await admin.request('PUT', path, { body: { definition }, headers: { 'if-match': '*' } })).status,
    ).toBe(409);

    const subjectId = newId();
    const started = await admin.post<{ id: string }>('/v1/workflows/instances', {
      ...{ template: 'call-back', subjectType: 'contact', subjectId },
    });
    const second = await admin.post<{ id: string }>('/v1/workflows/templates', {
      type: 'call-back',
      definition,
    });
    expect((await admin.post(`/v1/workflows/templates/${second.body.id}/publish`)).status).toBe(200);
    const versions = await admin.get<{ items: { revision: number; status: string }[] }>(
      '/v1/workflows/templates?name=call-back',
    );
    expect(versions.body.items.map(({ revision, status }) => [revision, status])).toEqual([
      [2, 'published'],
      [1, 'retired'],
    ]);
    const pinned = await admin.get<WorkflowInstanceView>(`/v1/workflows/instances/${started.body.id}`);
    expect(pinned.body).toMatchObject({ templateId: draft.body.id, revision: 1 });
    expect(
      (await frontdesk.post(`/v1/workflows/instances/${started.body.id}/transitions`, { event: 'cancel' }))
        .status,
    ).toBe(200);
    expect((await admin.post(`/v1/workflows/templates/${second.body.id}/retire`)).status).toBe(204);
    const late = { template: 'call-back', subjectType: 'contact', subjectId: newId() };
    expect((await admin.post('/v1/workflows/instances', late)).status).toBe(404);
  });

  it('keeps what was published and what happened from being changed, even by a faulty program', async () => {
    const change = `UPDATE workflow_template SET definition = '{}' WHERE status <> 'draft'`;
    await expect(system.owner.query(change)).rejects.toMatchObject({ code: 'IC002' });
    const { rows } = await system.owner.query<{ may: boolean }>(
      `SELECT has_table_privilege('isocenter_app', 'workflow_transition_log', 'UPDATE, DELETE') AS may`,
    );
    expect(rows[0]!.may).toBe(false);
  });

  it('describes its doors', async () => {
    const { status, body } = await admin.get<{ paths: Record<string, object> }>('/openapi.json');
    expect(status).toBe(200);
    const doors = ['', '/{id}', '/{id}/diagram', '/{id}/publish', '/{id}/retire'].map(
      (path) => `/v1/workflows/templates${path}`,
    );
    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(doors));
  });
});
