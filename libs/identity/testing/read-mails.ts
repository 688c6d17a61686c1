import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import type { Settings } from '#platform/config/settings';

/** The mails that were written into the data folder because no mail server is configured, oldest first. */
export async function readMails(settings: Settings): Promise<Email[]> {
  const folder = join(settings.storage.dataDir, 'mail');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  return Promise.all(names.map(async (name) => PostalMime.parse(await readFile(join(folder, name)))));
}
