import type { Client } from '#test/support/client';
import { schemaFaults } from './schema-faults.js';

/** Any resource, as a test looks into it. */
export interface SeenResource {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
}

export interface SeenBundle {
  readonly total?: number;
  readonly link: readonly { readonly relation: string; readonly url: string }[];
  readonly entry?: readonly { readonly resource: SeenResource; readonly search: { readonly mode: string } }[];
}

interface SeenOutcome {
  readonly issue: readonly {
    readonly code: string;
    readonly details: { readonly coding: readonly { code: string }[] };
  }[];
}

/** Software that reads over FHIR, and takes nothing that is not as the standard's schema has it. */
export class FhirClient {
  constructor(
    readonly client: Client,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  async get<Body = SeenBundle>(path: string, more: Readonly<Record<string, string>> = {}): Promise<Body> {
    const { status, body, headers } = await this.client.get<Body>(`/fhir/${path}`, {
      headers: { ...this.headers, ...more },
    });
    const type = headers.get('content-type');
    expect([path, status, type]).toEqual([path, 200, 'application/fhir+json; charset=utf-8']);
    expect(schemaFaults(body)).toEqual([]);
    return body;
  }

  /** The ids that a search finds, or brings along. */
  async ids(path: string, mode: 'match' | 'include' = 'match'): Promise<string[]> {
    const { entry = [] } = await this.get(path);
    return entry.filter(({ search }) => search.mode === mode).map(({ resource }) => resource.id);
  }

  /** `match Patient/1` for each entry of a search. */
  async entries(path: string): Promise<string[]> {
    const { entry = [] } = await this.get(path);
    return entry.map(({ resource, search }) => `${search.mode} ${resource.resourceType}/${resource.id}`);
  }

  /** The ids of all pages of a search. */
  async pages(first: string): Promise<string[][]> {
    const seen: string[][] = [];
    for (let path: string | undefined = first; path !== undefined;) {
      const { entry = [], link }: SeenBundle = await this.get(path);
      seen.push(entry.map(({ resource }) => resource.id));
      path = link.find(({ relation }) => relation === 'next')?.url.split('/fhir/')[1];
    }
    return seen;
  }

  /** A refusal: its status, the code of its issue, and ours. */
  async refusal(path: string, headers: Readonly<Record<string, string>> = {}): Promise<unknown[]> {
    const answer = await this.client.get<SeenOutcome>(`/fhir/${path}`, { headers });
    expect(answer.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
    expect(schemaFaults(answer.body)).toEqual([]);
    const [issue] = answer.body.issue;
    return [answer.status, issue?.code, issue?.details.coding[0]?.code];
  }
}
