/** Where Meta keeps what people send: its content delivery network, and the hosts that media addresses name. */
export const META_MEDIA_HOSTS = [
  'lookaside.fbsbx.com',
  '.fbsbx.com',
  '.fbcdn.net',
  '.whatsapp.net',
  'graph.facebook.com',
];
