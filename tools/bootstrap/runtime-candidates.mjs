import { existsSync } from 'node:fs';
import { inCheckout } from './checkout.mjs';

/** What the code is written for, and so the oldest host Node that may stand in for the pinned one. */
const MINIMUM_RUNTIME = [24, 15, 0];

function meetsMinimum(version) {
  const have = version.split('.').map(Number);
  const differs = MINIMUM_RUNTIME.findIndex((part, index) => have[index] !== part);
  return differs === -1 || have[differs] > MINIMUM_RUNTIME[differs];
}

/**
 * The Node binaries to try, best first: the one that came through npm (package.json, optionalDependencies), then the
 * one that runs this, when it is new enough. The first may be missing (no package for this machine) or may not start
 * (it is built for glibc).
 */
export function runtimeCandidates() {
  const { platform, arch, execPath, versions } = process;
  const pinned = [`node-${platform}-${arch}`, `node-bin-${platform}-${arch}`]
    .map((name) => inCheckout('node_modules', name, 'bin', 'node'))
    .filter((path) => existsSync(path));
  return meetsMinimum(versions.node) ? [...pinned, execPath] : pinned;
}

/** The version a host's own Node must have to be used. */
export const minimumRuntime = MINIMUM_RUNTIME.join('.');
