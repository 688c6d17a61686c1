import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const isPackageFolder = (entry) => entry.isDirectory() && !entry.name.startsWith('.');

/**
 * Names of the installed packages whose `.js` files are ES modules, read from their package.json: Jest must compile
 * them as well, because it runs everything as CommonJS.
 * @param {string} folder a node_modules
 * @returns {Set<string>}
 */
export function esmPackages(folder, found = new Set()) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).filter(isPackageFolder)) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('@')) {
      esmPackages(path, found);
      continue;
    }
    const manifest = join(path, 'package.json');
    if (!existsSync(manifest)) continue;
    const { name, type } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (type === 'module' && name) found.add(name);
    if (existsSync(join(path, 'node_modules'))) esmPackages(join(path, 'node_modules'), found);
  }
  return found;
}
