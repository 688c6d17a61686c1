import sharp from 'sharp';
import { newId } from '#kernel';
import type { RegisterFile } from '#files/contracts';
import { FileStore } from '#platform/storage/file-store';
import type { Client } from '#test/support/client';
import type { ContextsApp } from '#test/support/contexts-app';
import { type Page, ReportingApp } from './testing/reporting-app.js';
import { known } from './testing/stand-ins.js';

describe('Writing reports', () => {
  let reporting: ReportingApp;
  let app: ContextsApp;
  let ada: Client;

  beforeAll(async () => {
    reporting = await ReportingApp.start();
    ({ app, ada } = reporting);
  });
  afterAll(async () => {
    await app.stop();
  });

  const write = (client: Client, id: string, version: number | '*', body: object) =>
    reporting.change(client, 'PATCH', id, version, body);

  it('begins with the template of the examination, and writes out what is known', async () => {
    const order = {
      procedureCode: 'CT-CHEST',
      bodyPart: 'CHEST',
      patientSex: 'female',
      patientBirthDate: '1980-03-01',
    };
    const template = (fields: object) =>
      ada.post<{ id: string }>('/v1/report-templates', {
        ...{ name: 'CT', language: 'en', procedureCodes: [], modality: 'CT', active: true },
        sections: [{ section: 'technique', text: 'CT.' }],
        ...fields,
      });
    const general = await template({});
    expect([general.status, general.headers.get('location')]).toEqual([
      201,
      `/v1/report-templates/${general.body.id}`,
    ]);
    const chest = await template({
      name: 'CT chest',
      procedureCodes: ['CT-CHEST'],
      sections: [
        { section: 'technique', text: 'Low dose CT.' },
        { section: 'comparison', text: '{{prior.study}}' },
        {
          section: 'findings',
          heading: 'Lungs',
          text: '{{patient.age}} years, {{patient.sex}}: [clear|nodule].',
        },
        { section: 'findings', heading: 'Heart', text: 'Normal.' },
      ],
    });
    const [one, other, third] = [
      await reporting.arrived({ order }),
      await reporting.arrived({ order: { ...order, procedureCode: 'CT-HEAD' } }),
      await reporting.arrived({ order }),
    ];
    const { studyId } = (await ada.get<{ studyId: string }>(`/v1/reports/${one}`)).body;
    known.priors.set(studyId, [
      {
        ...{
          studyId: newId(),
          studyInstanceUid: '1.2',
          accessionNumber: null,
          orderId: null,
          bodyParts: ['CHEST'],
        },
        ...{
          studyDate: '2025-03-01',
          description: 'CT thorax',
          modalities: ['CT'],
          relevance: 'same-examination',
        },
      },
    ]);
    for (const id of [one, other]) await ada.post(`/v1/reports/${id}/claim`);
    const content = async (id: string) =>
      (await ada.get<{ content: object }>(`/v1/reports/${id}`)).body.content;
    expect(await content(one)).toEqual({
      clinicalInformation: 'Cough?',
      technique: 'Low dose CT.',
      comparison: 'CT thorax, 2025-03-01',
      findings: 'Lungs:\n46 years, female: [clear|nodule].\n\nHeart:\nNormal.',
      impression: '',
    });
    expect(await content(other)).toMatchObject({ technique: 'CT.', findings: '' });
    await write(ada, third, '*', { technique: 'Mine.' });
    const apply = (body: object) => reporting.change(ada, 'POST', `${third}/apply-template`, '*', body);
    expect((await apply({ templateId: chest.body.id })).status).toBe(200);
    expect(await content(third)).toMatchObject({ technique: 'Mine.', comparison: '{{prior.study}}' });
    const applied = await apply({ templateId: general.body.id, replace: true });
    expect(applied.body).toMatchObject({
      warnings: expect.arrayContaining([
        { code: 'unresolved-text', section: 'comparison', start: 0, end: 15 },
      ]),
    });
    expect(await content(third)).toMatchObject({ technique: 'CT.' });
    const change = {
      name: 'CT',
      language: 'en',
      procedureCodes: [],
      active: false,
      sections: [{ section: 'technique', text: 'x' }],
    };
    const put = (etag: string) =>
      ada.request('PUT', `/v1/report-templates/${general.body.id}`, {
        body: change,
        headers: { 'if-match': etag },
      });
    expect((await put('"1"')).status).toBe(204);
    expect((await put('"1"')).status).toBe(412);
    expect((await apply({ templateId: general.body.id })).status).toBe(404);
    expect(
      (await ada.get<Page<{ name: string }>>('/v1/report-templates?active=true&modality=CT')).body.items,
    ).toMatchObject([{ name: 'CT chest' }]);
    expect((await ada.request('DELETE', `/v1/report-templates/${chest.body.id}`)).status).toBe(204);
    const resident = app.as(reporting.organizationId, ['reports.write', 'reports.read']);
    expect((await resident.request('DELETE', `/v1/report-templates/${general.body.id}`)).status).toBe(403);
  });

  it('knows the macros of a reader before those of the practice', async () => {
    const id = await reporting.arrived();
    const resident = app.as(reporting.organizationId, ['reports.write', 'reports.read']);
    const macro = (client: Client, fields: object) =>
      client.post<{ id: string }>('/v1/report-macros', { shortcut: 'nl', ...fields });
    await macro(ada, { text: 'Normal {{order.procedure}}, [left|right].', shared: true });
    expect((await macro(resident, { text: 'x', shared: true })).status).toBe(403);
    const own = await macro(resident, { text: 'Mine.' });
    expect((await macro(resident, { shortcut: 'NL', text: 'Again.' })).status).toBe(409);
    const expand = async (client: Client, body: object) =>
      (await client.post(`/v1/reports/${id}/expand`, body)).body;
    expect(await expand(ada, { shortcut: 'nl' })).toEqual({
      text: 'Normal CT chest, [left|right].',
      choices: [{ start: 17, end: 29, options: ['left', 'right'] }],
    });
    expect(await expand(resident, { shortcut: 'nl' })).toEqual({ text: 'Mine.', choices: [] });
    expect(await expand(ada, { text: '{{order.reason}} {{prior.date}}' })).toMatchObject({
      text: 'Cough? {{prior.date}}',
    });
    expect(await expand(ada, { shortcut: 'none' })).toMatchObject({
      code: 'reporting.report-macro.not-found',
    });
    const items = async (client: Client) => (await client.get<Page<object>>('/v1/report-macros')).body.items;
    expect([await items(ada), await items(resident)].map(({ length }) => length)).toEqual([1, 2]);
    const change = { shortcut: 'nl2', text: 'Mine too.' };
    const put = (client: Client) =>
      client.request('PUT', `/v1/report-macros/${own.body.id}`, {
        body: change,
        headers: { 'if-match': '"1"' },
      });
    expect((await put(ada)).status).toBe(404);
    expect((await put(resident)).status).toBe(204);
    expect((await resident.request('DELETE', `/v1/report-macros/${own.body.id}`)).status).toBe(204);
    expect(await items(resident)).toHaveLength(1);
  });

  it('warns of what a careful reader would look at again, and lets it be signed', async () => {
    const id = await reporting.arrived({ order: { patientSex: 'male', procedureName: 'CT left knee' } });
    const draft = await write(ada, id, '*', {
      technique: 'CT.',
      findings: 'Uterus normal. Right meniscus 3 x 4.',
    });
    expect(draft.body).toMatchObject({
      warnings: [
        { code: 'missing-impression', section: 'impression', start: null, end: null },
        { code: 'laterality-procedure', section: 'findings' },
        { code: 'sex', section: 'findings', start: 0, end: 6 },
        { code: 'unit-missing', section: 'findings' },
      ],
    });
    expect((await ada.get<object[]>(`/v1/reports/${id}/checks`)).body).toHaveLength(4);
    const signed = await reporting.change(ada, 'POST', `${id}/sign`, '*', { password: 'right' });
    expect(signed).toMatchObject({ status: 200, body: { status: 'final', warnings: { length: 4 } } });
  });

  it('shows earlier reports of the patient and what this one says otherwise', async () => {
    const earlier = await reporting.signed();
    const id = await reporting.arrived();
    const studyOf = async (report: string) =>
      (await ada.get<{ studyId: string }>(`/v1/reports/${report}`)).body.studyId;
    const prior = {
      ...{
        studyInstanceUid: '1.2',
        accessionNumber: 'A',
        orderId: null,
        bodyParts: ['CHEST'],
        modalities: ['CT'],
      },
      ...{ studyDate: '2025-03-01', description: 'CT thorax' },
    };
    known.priors.set(await studyOf(id), [
      { ...prior, studyId: await studyOf(earlier), relevance: 'same-examination' },
      { ...prior, studyId: newId(), relevance: 'other', description: 'CT head' },
    ]);
    expect((await ada.get(`/v1/reports/${id}/priors`)).body).toMatchObject({
      items: [
        { reportId: earlier, reportStatus: 'final', impression: 'Follow up.' },
        { reportId: null, impression: null },
      ],
      comparisonText: 'CT thorax, 2025-03-01',
    });
    await write(ada, id, '*', { findings: 'A nodule, larger.', impression: 'Follow up.' });
    const { body } = await ada.get<{ section: string; changed: boolean; parts: object[] }[]>(
      `/v1/reports/${id}/comparison/${earlier}`,
    );
    expect(body.filter(({ changed }) => changed)).toEqual([
      {
        section: 'findings',
        changed: true,
        parts: [
          { kind: 'same', text: 'A nodule' },
          { kind: 'added', text: ', larger' },
          { kind: 'same', text: '.' },
        ],
      },
    ]);
    const blind = app.as(reporting.organizationId, ['reports.read']);
    expect((await blind.get(`/v1/reports/${id}/priors`)).status).toBe(403);
  });

  it('looks as the practice decides', async () => {
    const usual = { logoFileId: null, addressLines: [], footer: null, paper: null, accentColor: null };
    const layout = (client: Client) => client.get<{ version: number }>('/v1/report-layout');
    const put = (body: object, etag: string, client = ada) =>
      client.request<{ version: number; code: string }>('PUT', '/v1/report-layout', {
        body: { ...usual, ...body },
        headers: { 'if-match': etag },
      });
    expect((await layout(ada)).body).toEqual({ version: 1, ...usual });
    const file = async (contentType: string, bytes: Buffer) => {
      const [fileId, storageKey] = [newId(), `org/${reporting.organizationId}/uploads/${newId()}`];
      await app.get(FileStore).put(storageKey, bytes, { maxBytes: 10_000_000 });
      known.files.set(fileId, { fileId, contentType, size: bytes.length, storageKey } as RegisterFile);
      return fileId;
    };
    const png = (width: number) =>
      sharp({ create: { width, height: 9, channels: 3, background: '#000' } })
        .png()
        .toBuffer();
    const unusable = [
      await file('application/pdf', Buffer.from('%PDF')),
      await file('image/png', await png(4001)),
      await file('image/png', Buffer.from('no picture')),
      await file('image/jpeg', Buffer.alloc(1_048_577)),
    ];
    for (const logoFileId of unusable)
      expect((await put({ logoFileId }, '*')).body.code).toBe('reporting.logo-unusable');
    expect((await put({ logoFileId: newId() }, '*')).status).toBe(404);
    expect((await put({ accentColor: '#ffcc00' }, '*')).body.code).toBe('reporting.accent-too-light');
    expect((await put({ addressLines: ['a\nb'] }, '*')).status).toBe(400);
    const wanted = {
      ...{ logoFileId: await file('image/png', await png(40)), addressLines: ['Kai 1', 'Tel. 5'] },
      ...{ footer: 'HRB 1', paper: 'Letter', accentColor: '#7a1212' },
    };
    const { status, body } = await put(wanted, '"1"');
    expect([status, body]).toEqual([200, { version: 2, ...wanted }]);
    expect((await put({}, '"1"')).status).toBe(412);
    const reader = app.as(reporting.organizationId, ['reports.read']);
    expect((await put({}, '*', reader)).status).toBe(403);
    expect((await layout(reader)).body).toEqual({ version: 2, ...wanted });
    const abroad = app.as(newId(), ['reports.read']);
    expect((await layout(abroad)).body).toEqual({ version: 1, ...usual });
  });
});
