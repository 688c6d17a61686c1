const BENCHES: Readonly<Record<string, () => Promise<() => Promise<object>>>> = {
  mediator: async () => (await import('./mediator.bench.js')).benchMediator,
  deliveries: async () => (await import('./deliveries.bench.js')).benchDeliveries,
};

const chosen = process.argv.slice(2);
const report: Record<string, object> = {};
for (const [name, load] of Object.entries(BENCHES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  process.stderr.write(`${name}…\n`);
  report[name] = await (await load())();
}
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
process.exit(0);
