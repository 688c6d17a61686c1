/** Ways to tell a language model what to do, in the middle of a message. English and Spanish, without accents. */
const PATTERNS: readonly (readonly [string, RegExp])[] = [
  [
    'override',
    /\b(?:ignore|disregard|forget|override|bypass|do not follow|don't follow)\b[^.!?\n]{0,25}\b(?:previous|prior|above|earlier|preceding|existing|system|your|all|these|any)\b[^.!?\n]{0,20}\b(?:instructions?|prompts?|rules?|guidelines?|directions?|context|constraints?|safety)\b/,
  ],
  [
    'override',
    /\b(?:ignora|ignore|ignorar|olvida|olvide (?=sus|tus|todas|cualquier)|olvidate de|descarta|descarte|omite|no sigas|no hagas caso (?:a|de)|saltate|desobedece)[^.!?\n]{0,30}\b(?:instrucciones|ordenes|reglas|normas|indicaciones|prompts?|contexto|restricciones)\b/,
  ],
  [
    'role',
    /(?:^|\n)\s*(?:#{1,3} ?)?(?:\[|<\|?|\*\*)?(?:system|assistant|developer|sistema|asistente)(?:\]|\|?>|\*\*)?\s*[:>\]]|<\|(?:im_start|im_end|system|user|assistant|endoftext)[^>]{0,10}\|?>|\[\/?inst\]|<<\/?sys>>|<\/?(?:system|assistant|instructions?|prompt|tool_call|function_calls?)>/,
  ],
  [
    'persona',
    /\b(?:you are (?:now|no longer)|from now on,? you (?:are|will|must)|act as (?:an?|the|if you)|pretend (?:to be|that you|you are)|roleplay as|enable (?:developer|debug|dan|god) mode|developer mode|jailbreak|do anything now)\b/,
  ],
  [
    'persona',
    /\b(?:ahora eres (?:un|una|el|la)|a partir de ahora,? (?:eres|seras|vas a|debes|actua\w*)|actua (?:como|de) (?:si|un|una|el|la)|finge (?:ser|que)|hazte pasar por|modo (?:desarrollador|administrador|dios|debug))\b/,
  ],
  [
    'extraction',
    /\b(?:reveal|show|print|repeat|output|tell me|give me|what (?:is|are|were)|display|leak)\b[^.!?\n]{0,25}\b(?:your|the|initial|hidden|original) (?:\w+ ){0,2}(?:system prompt|prompt|(?:system |initial |hidden |original )instructions|instructions verbatim)\b/,
  ],
  [
    'extraction',
    /\b(?:revela|muestra(?:me)?|repite|imprime|dime|dame|ensename|cuales son|cual es)\b[^.!?\n]{0,25}\b(?:prompt|instrucciones (?:iniciales|ocultas|internas|del sistema|originales)|mensaje del sistema)\b/,
  ],
  [
    'data',
    /\b(?:list|show|give|send|print|dump|export)\b[^.!?\n]{0,15}\b(?:all|every|other) (?:the )?(?:patients?|users?|contacts?|conversations?|phone numbers|records)\b|\b(?:dame|muestra(?:me)?|lista(?:me)?|enviame|exporta)\b[^.!?\n]{0,20}\b(?:todos|todas|otros|otras|demas|l[oa]s datos de (?:otros|los)) (?:l[oa]s )?(?:pacientes|usuarios|contactos|conversaciones|telefonos|historias)\b/,
  ],
];
/** Longer texts are read only this far. */
const READ_AT_MOST = 20_000;

/**
 * Kinds of instructions to a language model that a text holds: `override`, `role`, `persona`, `extraction`, `data`;
 * empty for an ordinary message. It marks a message, a file name or an article for the draft's prompt and for people; it
 * is no wall: what a model may do is limited by the tools it is given.
 */
export function detectInjection(text: string): readonly string[] {
  const plain = text
    .slice(0, READ_AT_MOST)
    .normalize('NFKD')
    // Accents, and characters of no width that hide words.
    .replace(/[\p{M}\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\S\n]+/g, ' ')
    .toLowerCase();
  return [...new Set(PATTERNS.filter(([, pattern]) => pattern.test(plain)).map(([kind]) => kind))];
}
