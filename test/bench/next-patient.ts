let count = 0;

/** The body that adds a patient whose number was not given before. */
export function nextPatient(): string {
  const number = `N-${Date.now()}-${++count}`;
  return JSON.stringify({ name: 'Maria Santos', birthDate: '1968-04-12', sex: 'female', number });
}
