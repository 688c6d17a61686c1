import { parentPort, resourceLimits } from 'node:worker_threads';
import { startThread } from '#platform/threads/start-thread';

/** Tells what it knows and may, and that it finds our modules. */
parentPort?.postMessage({
  environment: Object.keys(process.env),
  heap: resourceLimits.maxOldGenerationSizeMb,
  found: typeof startThread,
});
