let updateId = Date.now();

/** An update of the Telegram Bot API that was not sent before; of many people, so that no one's lane holds them all. */
export function nextUpdate(): string {
  const id = ++updateId;
  const person = { id: 5_000_000 + (id % 2_000), first_name: 'Ann', last_name: 'Lee', language_code: 'en' };
  return JSON.stringify({
    update_id: id,
    message: {
      message_id: id % 1_000_000,
      date: Math.floor(Date.now() / 1000),
      chat: { id: person.id, type: 'private', first_name: 'Ann' },
      from: { ...person, is_bot: false },
      text: 'Hello, I need an appointment for an MRI of my knee next week, if you have one in the morning.',
    },
  });
}
