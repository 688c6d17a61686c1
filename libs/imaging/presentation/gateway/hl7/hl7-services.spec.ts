import { testSettings } from '#platform/config/testing/test-settings';
import { Log } from '#platform/telemetry/log';
import { Metrics } from '#platform/telemetry/metrics';
import { Hl7Services } from './hl7-services.js';

const lines: string[] = [];
const log = Log.create({
  level: 'info',
  service: 'test',
  destination: { write: (line) => void lines.push(line) },
});
const nobody = { recognize: () => Promise.resolve(null) } as never;
const services = new Hl7Services({} as never, {} as never, nobody, testSettings(), new Metrics('test'), log);

const send = async (header: string): Promise<unknown> => {
  lines.length = 0;
  const { close } = await services.answer(Buffer.from(`${header}\r`), { address: '192.0.2.7' });
  expect(close).toBe(true);
  return JSON.parse(lines.join(''));
};

describe('A message of an unknown sender', () => {
  it('is logged with the names and the address that whoever looks for the mistake needs', async () => {
    expect(await send('MSH|^~\\&|HIS|CLINIC|ISO|PRACTICE|2030||ORM^O01|1|P|2.5.1')).toMatchObject({
      address: '192.0.2.7',
      sendingApplication: 'HIS',
      sendingFacility: 'CLINIC',
      receivingFacility: 'PRACTICE',
    });
  });

  it('is logged without what cannot be a name', async () => {
    expect(await send(`MSH|^~\\&|${'x'.repeat(65)}|CLINIC||PRACTICE|2030||ORM^O01|1|P|2.5.1`)).toMatchObject({
      sendingApplication: null,
      sendingFacility: 'CLINIC',
    });
  });
});
