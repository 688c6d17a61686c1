import type { ChannelHealthRecord, Inspection } from './channel-state.js';

/** What breaks again within this time was not set right: something else uses the account, and both take it in turns. */
const HOLDS_MS = 3_600_000;

/**
 * A channel's health after an inspection. What was set right at once alarms nobody, unless it breaks again and again; then
 * it counts as broken until it has held for an hour. A platform that did not answer changes nothing but shows no silence
 * away.
 */
export function judgeInspection(before: ChannelHealthRecord, found: Inspection): ChannelHealthRecord {
  const { repairedAt } = before;
  const lately = repairedAt !== null && found.at.getTime() - repairedAt.getTime() < HOLDS_MS;
  if (found.kind === 'broken' && found.repaired)
    return lately ? broken(found.code, found.at) : { ...well(found), repairedAt: found.at };
  if (found.kind === 'broken') return broken(found.code, repairedAt);
  if (before.health === 'broken' && (found.kind === 'unknown' || lately)) return before;
  if (found.kind === 'healthy' || found.silent) return { ...well(found), repairedAt };
  return before.health === 'silent' ? { ...before, health: 'unknown', healthCode: null } : before;
}

const broken = (code: string | null, repairedAt: Date | null): ChannelHealthRecord => ({
  health: 'broken',
  healthCode: code,
  repairedAt,
});

const well = ({ silent }: Inspection): Omit<ChannelHealthRecord, 'repairedAt'> =>
  silent ? { health: 'silent', healthCode: 'silent' } : { health: 'healthy', healthCode: null };
