import { leftOutOf, parseRendering, parseThumbnail } from './parse-rendering.js';

describe('parameters of a rendering', () => {
  it('are read', () => {
    expect(parseRendering({})).toEqual({});
    expect(parseRendering({ window: '-40.5,4e2,linear-exact', quality: '100' })).toEqual({
      window: { center: -40.5, width: 400, shape: 'linear-exact' },
      quality: 100,
    });
    expect(parseRendering({ window: '40,400' }).window?.shape).toBe('linear');
    expect(parseRendering({ viewport: '64,32' }).viewport).toEqual({ width: 64, height: 32 });
    expect(parseRendering({ viewport: '64,32,,,-10,' }).viewport?.region).toEqual({
      x: 0,
      y: 0,
      width: 10,
      flipHorizontal: true,
      flipVertical: false,
    });
    expect(leftOutOf({ annotation: 'patient', iccprofile: 'no' })).toEqual(['annotation']);
  });

  it.each([
    { window: '' },
    { window: '1,NaN' },
    { window: '1,0.5,linear' },
    { window: '1,0,sigmoid' },
    { window: '1,2,linear,3' },
    { viewport: '1' },
    { viewport: '1,2,3,4,5,6,7' },
    { viewport: '1,2,a' },
    { viewport: '1,2,0,0,0' },
    { viewport: '8193,1' },
    { quality: '1.5' },
    { annotation: '' },
    { annotation: 'patient,' },
    { iccprofile: 'YES' },
  ])('are refused when they are malformed: %j', (query) => {
    expect(() => parseRendering(query)).toThrow(expect.objectContaining({ code: 'dicomweb.bad-rendering' }));
  });

  it('of a thumbnail are a size', () => {
    expect(parseThumbnail({}).viewport).toEqual({ width: 128, height: 128, shrinkOnly: true });
    expect(parseThumbnail({ viewport: '20,30' }).viewport).toEqual({
      width: 20,
      height: 30,
      shrinkOnly: true,
    });
    expect(() => parseThumbnail({ viewport: '20,30,1,1' })).toThrow();
  });
});
