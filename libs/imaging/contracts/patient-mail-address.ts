import type { PatientView } from '../application/queries/get-patient/patient.view.js';

/** Where a patient can be written to by e-mail; null when no address is known, or they have not agreed to it. */
export const patientMailAddress = ({
  email,
  contactConsent,
}: Pick<PatientView, 'email' | 'contactConsent'>): string | null => (contactConsent ? (email ?? null) : null);
