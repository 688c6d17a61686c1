import { inCheckout } from '../bootstrap/checkout.mjs';

const describe = (name, portVariable, defaultPort) => ({
  name,
  /** What runs it: its bundle; while it is developed, its compiled module. */
  main: inCheckout('dist', 'bundle', `${name}.js`),
  module: inCheckout('dist', 'apps', name, 'main.js'),
  portVariable,
  defaultPort,
});

/** The processes of the system, and the variable that says where each of them answers `/health/ready`. */
export const processes = [
  describe('admin-api', 'ADMIN_API_PORT', 3000),
  describe('public-api', 'PUBLIC_API_PORT', 3001),
  describe('worker', 'WORKER_HEALTH_PORT', 3002),
  describe('scheduler', 'SCHEDULER_HEALTH_PORT', 3003),
  describe('gateway', 'GATEWAY_HEALTH_PORT', 3004),
];

/** Which stop together, one group after the other: first nothing new comes in, then nothing new is begun. */
export const stopOrder = [['admin-api', 'public-api', 'gateway'], ['scheduler'], ['worker']];

/** The port a process listens on; its own check of the settings judges what is no number. */
export const portOf = ({ portVariable, defaultPort }, values) => Number(values[portVariable] ?? defaultPort);

/** Where this machine reaches what listens on HTTP_HOST. */
export function reachableHost(values) {
  const host = values.HTTP_HOST ?? '127.0.0.1';
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '[::1]' : host;
}
