import { lineUnits } from './line-units.js';

describe('Where a line may end', () => {
  it.each([
    ['unremarkable', ['unremarkable']],
    ['흉부에서', ['흉부에서']],
    ['胸部平扫', ['胸', '部', '平', '扫']],
    ['约5mm，清楚。', ['约', '5mm，', '清', '楚。']],
    ['「胸部」（CT）', ['「胸', '部」', '（CT）']],
  ])('within %s: between %s', (word, units) => {
    expect(lineUnits(word)).toEqual(units);
  });
});
