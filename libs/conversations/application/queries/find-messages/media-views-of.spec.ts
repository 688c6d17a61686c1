import type { InboundMedia } from '../../../domain/inbound-event.js';
import { mediaViewsOf } from './media-views-of.js';

const media = (one: Partial<InboundMedia>): InboundMedia => ({
  kind: 'image',
  reference: 'https://scontent.xx.fbcdn.net/secret',
  name: 'a.exe',
  contentType: 'image/png',
  size: 9,
  ...one,
});
const stored = {
  ordinal: 0,
  status: 'stored',
  code: null,
  name: 'a.jpg',
  contentType: 'image/jpeg',
  size: 3,
} as const;

describe('what people see of media', () => {
  it('is what a stored file is, and where it is read', () => {
    expect(mediaViewsOf({ media: [media({})], files: [stored] }, '/v1/x/files')).toEqual([
      {
        kind: 'image',
        ordinal: 0,
        name: 'a.jpg',
        contentType: 'image/jpeg',
        size: 3,
        status: 'stored',
        code: null,
        path: '/v1/x/files/0',
        latitude: null,
        longitude: null,
        phone: null,
      },
    ]);
  });

  it('is why there is none, and never where the platform has it', () => {
    const refused = { ...stored, status: 'refused', code: 'too-large', name: null } as const;
    const views = mediaViewsOf({ media: [media({})], files: [refused] }, '/x');
    expect(views).toMatchObject([{ status: 'refused', code: 'too-large', path: null, name: 'a.exe' }]);
    expect(JSON.stringify(views)).not.toContain('fbcdn');
  });

  it('is a place, or a contact', () => {
    const place = media({ kind: 'location', reference: '52.5,-13.4', name: 'Clinic' });
    const contact = media({ kind: 'contact', reference: '+49 30 1', name: 'Ann Lee' });
    expect(mediaViewsOf({ media: [place, contact], files: [] }, '/x')).toMatchObject([
      { latitude: 52.5, longitude: -13.4, name: 'Clinic', phone: null, status: null },
      { latitude: null, longitude: null, name: 'Ann Lee', phone: '+49 30 1', status: null },
    ]);
  });
});
