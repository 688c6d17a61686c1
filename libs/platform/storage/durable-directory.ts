import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes the names in a folder survive a power cut. Windows cannot open folders, and does not need to. */
async function sync(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The two things that a durable file needs from its folder besides its own fsync. */
export const durableDirectory = {
  sync,

  /** Creates a folder with those above it, and syncs every folder that got a new entry. */
  async create(directory: string): Promise<void> {
    const first = await mkdir(directory, { recursive: true });
    if (first === undefined) return;
    for (let child = directory; child.length >= first.length; child = dirname(child))
      await sync(dirname(child));
  },
};
