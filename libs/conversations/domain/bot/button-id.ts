/**
 * Ids of the bot's buttons: `answer@question`, where the part after @ names the question it belongs to. A press on a
 * button of an earlier question is then seen as stale instead of answering the present one.
 */
export const ButtonId = {
  of: (answer: string, question?: string): string => (question ? `${answer}@${question}` : answer),

  /** The two parts; `question` is null for buttons that hold at any time. */
  parse: (id: string): { answer: string; question: string | null } => {
    const at = id.lastIndexOf('@');
    return at < 0 ? { answer: id, question: null } : { answer: id.slice(0, at), question: id.slice(at + 1) };
  },
};
