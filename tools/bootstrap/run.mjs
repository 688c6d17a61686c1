#!/usr/bin/env node
// Starts a command on the pinned Node, from any Node of version 20 or later and from a clone without node_modules:
//
//   node tools/bootstrap/run.mjs <script.mjs | name of a bin in node_modules/.bin> [arguments…]
//
// Nothing that this folder imports comes from npm: it runs before anything is installed.
// Only run.mjs is parsed by a Node that is too old, so the rest is imported after the check.
const MINIMUM_HOST = 20;

if (Number.parseInt(process.versions.node, 10) < MINIMUM_HOST) {
  console.error(`Isocenter needs Node ${MINIMUM_HOST} or later to start from; this is ${process.version}.`);
  process.exit(1);
}
if (process.platform === 'win32') {
  console.error('Isocenter runs on Linux and macOS; on Windows start it inside WSL 2.');
  process.exit(1);
}

const { reportFailure } = await import('./failure.mjs');
try {
  const { install } = await import('./install.mjs');
  const { locateCommand } = await import('./locate-command.mjs');
  const { launch } = await import('./launch.mjs');
  const [what, ...args] = process.argv.slice(2);
  await install();
  await launch(locateCommand(what), args);
} catch (error) {
  reportFailure(error);
}
