import { openSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { descriptors } from './descriptors.js';

/** Makes the names in a folder survive a power cut. Windows cannot open folders, and does not need to. */
async function sync(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  // used a moment ago: to open it waits for no disk
  const folder = openSync(directory, 'r');
  try {
    await descriptors.sync(folder);
  } finally {
    descriptors.close(folder);
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
