// node tools/architecture/check.mjs <checkout> …: prints, as JSON, every import in these trees that breaks a rule of
// the architecture, and the rules: {rules: [name], violations: {<checkout>: [{rule, from, to}]}}. A process of its own,
// because Jest does not find a package that has no door for CommonJS.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { cruiseOptions } from './cruise-options.mjs';
import { architectureRules } from './rules.mjs';

const FOLDERS = ['apps', 'libs', 'migrations', 'test'];

async function violations(checkout) {
  const folders = FOLDERS.filter((folder) => existsSync(join(checkout, folder)));
  const { output } = await cruise(folders, { ...cruiseOptions, baseDir: checkout });
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

const found = {};
for (const checkout of process.argv.slice(2)) found[checkout] = await violations(checkout);
console.log(JSON.stringify({ rules: architectureRules.map(({ name }) => name), violations: found }));
