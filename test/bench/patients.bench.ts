import { type Figure, figure } from './figure.js';
import type { HttpStage } from './http-stage.js';
import { nextPatient } from './next-patient.js';
import { Rounds } from './rounds.js';
import type { Session } from './session.js';

/** A full command with validation, aggregate, journal and outbox, against bare Fastify and pg that do its INSERT and COMMIT. */
export async function benchWrite(session: Session): Promise<Figure[]> {
  const stage = await settled(session);
  const headers = { ...stage.authorized, 'content-type': 'application/json' };
  const post = (url: string) => ({
    url,
    method: 'POST' as const,
    headers,
    vary: () => ({ body: nextPatient() }),
  });
  const rounds = await Rounds.run({
    isocenter: post(`${stage.publicUrl}/v1/patients`),
    bare: post(`${stage.bareUrl}/patients`),
    raw: post(`${stage.bareUrl}/raw/patients`),
  });
  return versus('write command (POST /v1/patients)', rounds, 0.4);
}

/** One patient by id, against bare Fastify and pg doing the same SQL. */
export async function benchRead(session: Session): Promise<Figure[]> {
  const stage = await settled(session);
  const one = (url: string, path: string) => ({
    url,
    method: 'GET' as const,
    headers: stage.authorized,
    vary: () => ({ path: `${path}/patients/${anyOf(stage.patientIds)}` }),
  });
  const rounds = await Rounds.run({
    isocenter: one(stage.publicUrl, '/v1'),
    bare: one(stage.bareUrl, ''),
    raw: one(stage.bareUrl, '/raw'),
  });
  return versus('read by id (GET /v1/patients/:id)', rounds, 0.5);
}

/** The newest 50 patients, against bare Fastify and pg doing the same SQL. */
export async function benchPage(session: Session): Promise<Figure[]> {
  const stage = await settled(session);
  const page = (url: string) => ({ url, method: 'GET' as const, headers: stage.authorized });
  const rounds = await Rounds.run({
    isocenter: page(`${stage.publicUrl}/v1/patients?limit=50`),
    bare: page(`${stage.bareUrl}/patients?limit=50`),
    raw: page(`${stage.bareUrl}/raw/patients?limit=50`),
  });
  return versus('page of 50 (GET /v1/patients?limit=50)', rounds, 0.5);
}

async function settled(session: Session): Promise<HttpStage> {
  const stage = await session.http();
  await stage.settle();
  return stage;
}

function versus(name: string, rounds: Rounds, atLeast: number): Figure[] {
  return [
    figure(`${name}, over bare`, 'ratio', rounds.ratios('isocenter', 'bare'), { atLeast }, rounds.report()),
    figure(`${name}, over raw pg without a tenant`, 'ratio', rounds.ratios('isocenter', 'raw')),
  ];
}

const anyOf = (ids: readonly string[]): string => ids[Math.floor(Math.random() * ids.length)]!;
