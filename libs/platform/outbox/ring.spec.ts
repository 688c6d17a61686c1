import { LANES_A_RING, toRings } from './ring.js';

describe('rings', () => {
  it('take the organizations in turn, so that a busy one does not stand before all others', () => {
    const busy = Array.from({ length: 100 }, (_, n) => ({
      context: 'imaging',
      organizationId: 'busy',
      lane: String(n),
    }));
    const rings = toRings([...busy, { context: 'imaging', organizationId: 'quiet', lane: '1' }]);
    expect(rings.slice(0, 2).map((ring) => ring.organizationId)).toEqual(['busy', 'quiet']);
    expect(rings.every((ring) => ring.lanes.length <= LANES_A_RING)).toBe(true);
    expect(rings.flatMap((ring) => ring.lanes)).toHaveLength(101);
  });

  it('name a lane once', () => {
    const due = { context: 'imaging', organizationId: 'a', lane: '1' };
    expect(toRings([due, due])).toEqual([{ context: 'imaging', organizationId: 'a', lanes: ['1'] }]);
  });

  it('keep organizations and contexts apart', () => {
    const rings = toRings([
      { context: 'imaging', organizationId: 'a', lane: '1' },
      { context: 'reporting', organizationId: 'a', lane: '1' },
      { context: 'imaging', organizationId: 'b', lane: '1' },
    ]);
    expect(rings).toHaveLength(3);
  });
});
