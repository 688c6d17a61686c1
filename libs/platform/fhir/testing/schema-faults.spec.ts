import { schemaFaults } from './schema-faults.js';

describe('the check against FHIR’s schema', () => {
  const patient = {
    resourceType: 'Patient',
    id: 'a',
    active: true,
    name: [{ family: 'Müller' }],
    birthDate: '1970-01-31',
  };

  it('finds nothing wrong with what is right', () => {
    expect(schemaFaults(patient)).toEqual([]);
  });

  it.each([
    [{ ...patient, birthDate: '31.1.1970' }, '/Patient/birthDate has not the form'],
    [{ ...patient, gender: 'f' }, '/Patient/gender is none of male, female, other, unknown'],
    [{ ...patient, name: [] }, '/Patient/name is empty'],
    [{ ...patient, name: [{ family: '' }] }, '/Patient/name/0/family is empty'],
    [{ ...patient, telephone: '1' }, '/Patient has no telephone'],
    [{ ...patient, active: 'true' }, '/Patient/active is no boolean'],
    [{ ...patient, link: [{ type: 'refer' }] }, '/Patient/link/0 lacks other'],
    [{ resourceType: 'Nothing' }, ' is no resource'],
    [{ resourceType: 'ServiceRequest', status: 'active', intent: 'order' }, '/ServiceRequest lacks subject'],
  ])('finds what is wrong: %#', (resource, fault) => {
    expect(schemaFaults(resource)).toContain(fault);
  });
});
