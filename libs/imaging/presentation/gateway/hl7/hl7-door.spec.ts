import { connect } from 'node:net';
import { testSettings } from '#platform/config/testing/test-settings';
import { GatewayDoors } from '#platform/gateway/gateway-doors';
import { Log } from '#platform/telemetry/log';
import { Metrics } from '#platform/telemetry/metrics';
import { freePort } from '#test/support/free-port';
import { until } from '#test/support/until';
import { Hl7Door } from './hl7-door.js';

it('The door of HL7 tells how many connections are open', async () => {
  const port = await freePort();
  const settings = testSettings({ HL7_MLLP_PORT: String(port) });
  const metrics = new Metrics('test');
  const log = Log.create({ level: 'silent', service: 'test' });
  const door = new Hl7Door(settings, new GatewayDoors(), {} as never, log, metrics);
  await door.open();
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  const isTold = async (count: number) =>
    (await metrics.text()).includes(`hl7_connections{service="test"} ${count}`);
  await until('one connection', () => isTold(1));
  socket.destroy();
  await until('none', () => isTold(0));
  await door.close(0);
});
