import { newId } from '#kernel';
import { WebhookEndpoint } from './webhook-endpoint.js';

const now = new Date('2026-11-21T10:00:00Z');
const after = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
const secret = (sealed: string) => ({ sealed, createdBy: 'user-1' });

const create = (): WebhookEndpoint =>
  WebhookEndpoint.create({
    id: newId(),
    url: 'https://ehr.example/hooks',
    description: null,
    eventTypes: ['report.final'],
    secret: secret('first'),
    createdAt: now,
  });

const signing = (endpoint: WebhookEndpoint, at: Date): string[] =>
  endpoint.validSecrets(at).map(({ sealed }) => sealed);

describe('A webhook endpoint', () => {
  it('is active from the start and signs with its one secret', () => {
    const endpoint = create();
    expect(endpoint.active).toBe(true);
    expect(signing(endpoint, after(10_000))).toEqual(['first']);
  });

  it('signs with the former secret too for a day after a rotation, the new one first', () => {
    const endpoint = create();
    endpoint.rotate(secret('second'), now);
    expect(signing(endpoint, after(23))).toEqual(['second', 'first']);
    expect(signing(endpoint, after(24))).toEqual(['second']);
  });

  it('does not prolong an old secret by rotating again, and forgets it in the end', () => {
    const endpoint = create();
    endpoint.rotate(secret('second'), now);
    endpoint.rotate(secret('third'), after(12));
    expect(signing(endpoint, after(23))).toEqual(['third', 'second', 'first']);
    expect(signing(endpoint, after(25))).toEqual(['third', 'second']);
    endpoint.rotate(secret('fourth'), after(48));
    expect(endpoint.secrets.map(({ sealed }) => sealed)).toEqual(['fourth', 'third']);
  });

  it('changes only what is given', () => {
    const endpoint = create();
    endpoint.change({ active: false });
    expect(endpoint).toMatchObject({
      active: false,
      url: 'https://ehr.example/hooks',
      eventTypes: ['report.final'],
    });
    endpoint.change({ description: 'EHR' });
    endpoint.change({ description: null, active: true });
    expect(endpoint).toMatchObject({ active: true, description: null });
  });
});
