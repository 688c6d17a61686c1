import type { BuiltInRole } from '../../domain/built-in-roles.js';

interface DemoUser {
  readonly role: BuiltInRole['key'];
  readonly email: string;
  readonly name: string;
  readonly title?: string;
}

/** Who works in the demo practice; all with the same published password. */
export const DEMO_USERS: readonly DemoUser[] = [
  { role: 'administrator', email: 'admin@demo.isocenter.test', name: 'Ada Admin' },
  { role: 'front-desk', email: 'frontdesk@demo.isocenter.test', name: 'Frank Front' },
  { role: 'technologist', email: 'technologist@demo.isocenter.test', name: 'Tara Tech' },
  { role: 'radiologist', email: 'radiologist@demo.isocenter.test', name: 'Rita Reader', title: 'Dr.' },
];
