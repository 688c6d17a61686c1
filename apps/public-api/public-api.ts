import type { Api } from '../start-api.js';

/** The public API: for messengers, modalities, other systems, and the holders of share links. */
export const PUBLIC_API: Api = {
  service: 'public-api',
  doors: 'public',
  title: 'Isocenter public API',
  description:
    'For integrators: orders, patients, reports, DICOMweb, FHIR and outbound webhooks, with an API key as bearer token; webhooks of messengers and the webchat; share links. Send Idempotency-Key with POST requests.',
};
