import { existsSync } from 'node:fs';
import { runCommand } from '../services/run-command.mjs';

const PROGRAM = '/usr/sbin/Orthanc';
const PLUGIN = '/usr/share/orthanc/plugins/libOrthancDicomWeb.so';
const INSTALL_MS = 300_000;

const isThere = () => existsSync(PROGRAM) && existsSync(PLUGIN);
const install = () =>
  runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'orthanc', 'orthanc-dicomweb'], {
    timeout: INSTALL_MS,
  });

/**
 * Orthanc and its DICOMweb plugin from Debian or Ubuntu; installed when they are missing and we may.
 * @returns {Promise<{program: string, plugin: string, version: string} | {missing: string}>}
 */
export async function orthancPrograms() {
  if (!isThere() && process.getuid() === 0 && (await runCommand('apt-get', ['--version']))) {
    // On a fresh image the package lists are missing.
    if ((await install()) === undefined && (await runCommand('apt-get', ['update'])) !== undefined)
      await install();
  }
  if (!isThere()) return { missing: 'install orthanc and orthanc-dicomweb (Debian, Ubuntu), or run as root' };
  const printed = (await runCommand(PROGRAM, ['--version'])) ?? '';
  return { program: PROGRAM, plugin: PLUGIN, version: /Orthanc (\S+)/.exec(printed)?.[1] ?? 'unknown' };
}
