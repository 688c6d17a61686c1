import type { Answer, Client } from '#test/support/client';
import type { Page, ReportingApp } from './reporting-app.js';

export interface WorklistItem extends Record<string, unknown> {
  readonly reportId: string;
  readonly dueAt: string;
}

export const HOUR = 3_600_000;
export const ago = (hours: number): Date => new Date(Date.now() - hours * HOUR);

/** The worklist, as its readers see it. */
export class Worklist {
  constructor(private readonly reporting: ReportingApp) {}

  /** Takes everything off it. */
  async clear(): Promise<void> {
    await this.reporting.app.owner.query(
      `UPDATE report SET status = 'cancelled' WHERE status IN ('draft', 'preliminary')`,
    );
  }

  /** What is on it for a reader, Ada unless told. */
  async items(query = '', client: Client = this.reporting.ada): Promise<WorklistItem[]> {
    return (await client.get<Page<WorklistItem>>(`/v1/worklist?${query}`)).body.items;
  }

  claimNext(client: Client, body: object = {}): Promise<Answer<{ report: { id: string } | null }>> {
    return client.post<{ report: { id: string } | null }>('/v1/worklist/claim-next', body);
  }
}
