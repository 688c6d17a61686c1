import type { Cues } from '../language-resources.js';

const LETTERS = String.raw`[\p{L}\p{M}'.\-]*`;
const WORD = String.raw`[\p{L}\p{M}]${LETTERS}`;
const CAPITALISED = String.raw`\p{Lu}${LETTERS}`;
const PARTICLE = '(?:de|del|la|las|los|y|da|dos|san|santa)';
const START = String.raw`(?<![\p{L}\p{M}])`;
const RELATIVE =
  '(?:hij[oa]|madre|padre|mam[aá]|pap[aá]|marido|mujer|espos[oa]|abuel[oa]|herman[oa]|niet[oa]|ti[oa]|pareja)';

/** Turns of phrase in Spanish. */
export const cuesEs: Cues = {
  named: new RegExp(
    String.raw`${START}(?:(?:me|se|te) llam[oa]|(?:(?:mi|su|el|tu)\s+)?nombre(?:s)?(?: y apellidos?)?(?: completo)?(?: del? (?:la |el )?(?:paciente|${RELATIVE}|mi ${RELATIVE}))?(?:\s+(?:es|ser[ií]a|correcto es)|\s?[:=])|(?:el|la) paciente (?:es|se llama)|a nombre de)\s+(?:en realidad )?(?<name>${WORD}(?:,? ${WORD}){0,6})`,
    'giu',
  ),
  introduced: new RegExp(
    String.raw`${START}(?:[Ss]oy|[Hh]abla|[Ll]e escribe|[Ee]s para|[Pp]aciente:?|(?:[Pp]ara|[Dd]e) mi ${RELATIVE},?|[Yy]o:)\s+(?:el (?:señor|sr\.?) |la (?:señora|sra\.?) )?(?<name>${CAPITALISED}(?: (?:${PARTICLE}|${CAPITALISED})){0,5} ${CAPITALISED})`,
    'gu',
  ),
  nameEnds:
    /[\s,]+(?:y (?:me|mi|quiero|necesito|tengo|nac[ií]|soy|quisiera|es|vivo|estoy|necesita|busco|un|una|el|la|no)|pero|naci|nací|nacid[oa]|con|tengo|quiero|quisiera|necesito|necesita|mi|me|por favor|porfa|tel[eé]fono|tel|m[oó]vil|celular|fecha|email|e-mail|correo|mail|n[uú]mero|para|gracias|soy|vivo|desde|a|en|el|que|no|dni|edad|es|d[ií]a|porque|o|si|su|hola|buenas|buenos|y)(?![\p{L}\p{M}])(?! \p{Lu}).*$/su,
  because:
    /\b(?:porque|ya que|debido al?|a causa del?|a raiz del?|por culpa del?|el motivo es|motivo ?:|la razon es)\s+(?:que )?(?<reason>[^.?!\n]{3,300})/g,
  born: /\b(?:naci|nacid[oa]|nacio|nacimiento|fecha de nac\.?|f\. ?nac\.?|cumpleanos|fdn|mi cumple)\b[^.!?]{0,25}$/,
  reached:
    /\b(?:telefono|tel|tlf|tfno|numero|num|movil|celular|cel|whatsapp|wasap|llame(?:n|me|nme)?|llamar(?:me)?|contact\w+|correo|e-?mail|mail)\b[^.!?]{0,25}$/,
  otherNumber:
    /\b(?:seguro|poliza|afiliad[oa]|socio|paciente|expediente|historia|referencia|factura|pedido|dni|nie|nif|cedula|curp|rut|cuil|nss|tarjeta|seguridad social|pasaporte)\b(?: (?:numero|num|n|no))*(?<rest>[^.!?]{0,15})$/,
  correction:
    /^(?:no+[,. ]+(?=\S)|en realidad\b|perdon[,. ]|disculp[ae][,. ]|quise decir\b|quiero decir\b|queria decir\b|mejor dicho\b|mas bien\b|correccion\b|esper[ae][,. ]|digo[,. ]|u+ps\b|me equivoque[,. ]|(?:es|era|son)\b.{0,40}\bno\b)/,
  question:
    /^(?:(?:y|pero|hola|holi|perdon|perdone|disculp[ae]|oye|oiga|ok|vale|buen[oa]s(?: dias| tardes| noches)?|buen dia|por favor|una (?:pregunta|duda|consulta)|entonces|bueno)[,.!: ]+)*(?:a |de |en |con |desde |hasta |por |para )?(?:que (?!(?:tenga|me|le|les|pase|no|si|va|bien|bueno|te)\b)|cual(?:es)?\b|cuando (?!(?:me|te|se|sea|quiera|pueda)\b)|donde\b|adonde\b|quien(?:es)?\b|como (?!(?:mi|el|la|los|las|no|me)\b)|cuant[oa]s?\b|puedo\b|pued[eo][ns]?\b|podria[ns]?\b|podr(?:e|ia|an)\b|podemos\b|podeis\b|se (?:puede|necesita|debe|tarda)\b|hay\b|tienen\b|teneis\b|tenes\b|tiene (?:un|una|que|usted)\b|aceptan\b|aceptais\b|abren?\b|abris\b|cierran\b|hacen\b|haceis\b|trabajan\b|atienden\b|es (?:necesario|posible|obligatorio|seguro|peligroso|grave|malo|verdad)\b|debo\b|sabe[ns]?\b|esta(?:n|is)? (?:abiert|list)|me (?:puede|podria|podeis|pueden|puedes|podes|dice[ns]?)\b|necesito (?:traer|llevar|ir|receta|volante)\b)/,
};
