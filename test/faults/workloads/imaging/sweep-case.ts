import { utimes } from 'node:fs/promises';
import { quiet } from '../../checks/quiet.js';
import type { FaultCase } from '../../cases/fault-case.js';
import { runCommand } from '../run-command.js';
import { KNOWN_FILES, storedFiles } from './stored-files.js';

/** Older than what the sweep leaves alone. */
const AGE_MS = 2 * 86_400_000;

/** What killed processes left behind grows old, and the nightly sweep comes. */
export const sweepCase: FaultCase = {
  name: 'the sweep removes the files that killed processes left behind',
  async run(installation) {
    const { site, load, workload } = installation;
    const gateway = installation.process('gateway');
    const struck = gateway.failpoint(({ point }) => point === 'file.after-sync');
    await gateway.restart('file.after-sync:1:kill');
    await load.send(1);
    await struck;
    await gateway.ready();
    await quiet(site.superuser, workload.underWay);
    const left = await orphans();
    if (left.length === 0) throw new Error('nothing was left behind');
    const then = new Date(Date.now() - AGE_MS);
    for (const { path } of await stored()) await utimes(path, then, then);
    const [practice] = await site.superuser.rows<{ id: string }>('SELECT id FROM organization LIMIT 1');
    await runCommand(site, [
      'run',
      'files.sweep-storage',
      '--organization',
      practice?.id ?? '',
      '--fields',
      '{}',
    ]);
    await quiet(site.superuser, workload.underWay);
    return `${left.length} files left behind`;

    function stored() {
      return storedFiles(`${site.env['DATA_DIR'] ?? ''}/files`);
    }

    async function orphans() {
      const rows = await site.superuser.rows<{ key: string }>(KNOWN_FILES);
      const known = new Set(rows.map(({ key }) => key));
      return (await stored()).filter(({ key }) => !known.has(key));
    }
  },
};
