import type { Client } from '#test/support/client';

/** Anything that the API shows. */
export interface Thing {
  readonly id: string;
  readonly version: number;
  readonly [name: string]: unknown;
}

/** Somebody at the front desk, on the internal API. */
export class FrontDesk {
  constructor(readonly client: Client) {}

  /** Adds something; answers its id, which Location names as well. */
  async add(path: string, body: object): Promise<string> {
    const answer = await this.client.post<{ id?: string; orderId?: string }>(path, body);
    expect(answer.status).toBe(201);
    const id = answer.body.id ?? answer.body.orderId ?? '';
    expect(answer.headers.get('location')).toBe(`${path}/${id}`);
    return id;
  }

  async get(path: string): Promise<Thing> {
    return (await this.client.get<Thing>(path)).body;
  }

  async list(path: string): Promise<Thing[]> {
    return (await this.client.get<{ items: Thing[] }>(path)).body.items;
  }

  /** Changes something in the version that was read, or in any; answers the status. */
  async change(path: string, body: object, version: unknown = '*', method = 'PATCH'): Promise<number> {
    const headers = { 'if-match': typeof version === 'number' ? `"${version}"` : '*' };
    return (await this.client.request(method, path, { body, headers })).status;
  }

  /** A new order for a new patient. */
  async requestOrder(fields: object = {}): Promise<Thing> {
    const patient = { name: 'Anna Müller', birthDate: '1970-01-31', contactConsent: true };
    const patientId = await this.add('/v1/patients', patient);
    const order = { patientId, procedureName: 'CT of the head', modality: 'CT', ...fields };
    return this.get(`/v1/orders/${await this.add('/v1/orders', order)}`);
  }
}
