const [OPENING, ADDRESS, PARKING] = ['Horario de apertura', 'Dirección y cómo llegar', 'Aparcamiento'];
const MRI = 'Preparación para una resonancia magnética';
const CT = 'Preparación para un TAC con contraste';
const ULTRASOUND = 'Preparación para una ecografía abdominal';
const MAMMOGRAPHY = 'Preparación para una mamografía';
const [COSTS, REFERRAL] = ['Seguros y precios', 'Volante médico y qué traer'];
const [RESULTS, CHILDREN] = ['Cuándo están los resultados', 'Niños'];
const PREGNANCY = 'Radiografías y embarazo';
const CLAUSTROPHOBIA = 'Claustrofobia y resonancia';
const METAL = 'Marcapasos, implantes y otros metales en el cuerpo';
const [CONTRAST, RADIATION] = ['Medios de contraste', 'Radiación y seguridad'];
const [CANCELLING, BOOKING] = ['Anular o cambiar una cita', 'Pedir cita'];
const [COPIES, DATA] = ['Copias de imágenes e informes antiguos', 'Protección de datos'];
const [LANGUAGES, BONE] = ['Idiomas e intérpretes', 'Densitometría ósea'];
const [PET, BIOPSY] = ['Preparación para un PET-TAC', 'Biopsia y anticoagulantes'];
const [XRAY, WEAR] = ['Radiografías', 'Qué ropa llevar'];
const WAITING = 'Sala de espera, bebidas e internet';
const [NOTES, COMPLAINTS] = ['Bajas y justificantes', 'Quejas y felicitaciones'];
const TRANSPORT = 'Traslados y personas que necesitan ayuda';

/** Questions with the demo articles of which each may answer; with none for what the practice's knowledge does not say. */
export const KNOWLEDGE_QUESTIONS_ES: readonly (readonly [question: string, ...titles: string[]])[] = [
  ['¿Qué horario tienen?', OPENING],
  ['a qué hora cierran los sábados', OPENING],
  ['abren los domingos', OPENING],
  ['¿Dónde están?', ADDRESS],
  ['qué autobús tengo que coger', ADDRESS],
  ['hay ascensor para mi silla de ruedas', ADDRESS],
  ['dónde puedo dejar el coche', PARKING],
  ['es gratis el parking', PARKING],
  ['puedo comer antes de la resonancia', MRI],
  ['cuánto dura una resonancia', MRI],
  ['puedo desayunar antes del TAC con contraste', CT],
  ['cuántas horas antes del TAC no puedo comer', CT],
  ['puedo comer antes de la ecografía abdominal', ULTRASOUND],
  ['puedo tomar café antes de una ecografía', ULTRASOUND],
  ['tengo que ir con la vejiga llena', ULTRASOUND],
  ['puedo ponerme desodorante para la mamografía', MAMMOGRAPHY],
  ['en qué momento del ciclo debo hacerme la mamografía', MAMMOGRAPHY],
  ['estoy embarazada, puedo hacerme una radiografía', PREGNANCY],
  ['creo que estoy esperando un bebé, puedo hacerme un tac', PREGNANCY],
  ['cuánto cuesta un TAC', COSTS],
  ['puedo pagar con tarjeta', COSTS],
  ['cuál es el precio de una resonancia sin seguro', COSTS],
  ['aceptan seguros privados', COSTS],
  ['necesito un volante', REFERRAL],
  ['qué tengo que llevar a la prueba', REFERRAL],
  ['cuándo tendré los resultados', RESULTS],
  ['cuánto tarda el informe', RESULTS],
  ['puedo ir con mi hijo', CHILDREN],
  ['mi hija necesita sedación para la resonancia', CHILDREN, CLAUSTROPHOBIA],
  ['soy claustrofóbico', CLAUSTROPHOBIA, MRI],
  ['me da miedo el tubo', CLAUSTROPHOBIA],
  ['puedo conducir después del sedante', CLAUSTROPHOBIA],
  ['llevo marcapasos, puedo hacerme una resonancia', METAL, MRI],
  ['tengo una prótesis de cadera, es un problema', METAL],
  ['es peligroso un tatuaje en la resonancia', METAL],
  ['tengo que quitarme los audífonos', METAL],
  ['soy alérgica al contraste', CONTRAST, CT],
  ['tengo que dejar la metformina', CONTRAST],
  ['puedo dar el pecho después del contraste', CONTRAST],
  ['para qué sirve el contraste', CONTRAST],
  ['cuánta radiación tiene una radiografía de tórax', RADIATION],
  ['la ecografía tiene radiación', RADIATION],
  ['cómo anulo mi cita', CANCELLING],
  ['qué pasa si llego tarde', CANCELLING],
  ['puedo ir sin cita', BOOKING],
  ['cuánto se tarda en conseguir cita para una resonancia', BOOKING],
  ['me pueden dar las imágenes en un CD', COPIES],
  ['cuánto tiempo guardan mis imágenes', COPIES],
  ['quién puede ver mis datos', DATA],
  ['hablan inglés', LANGUAGES],
  ['necesito un intérprete de lengua de signos', LANGUAGES],
  ['cómo me preparo para la densitometría', BONE],
  ['puedo hacer deporte antes del PET', PET],
  ['tomo aspirina, puedo hacerme la biopsia', BIOPSY],
  ['cuánto dura una radiografía', XRAY],
  ['qué ropa me pongo', WEAR],
  ['hay wifi en la sala de espera', WAITING],
  ['puedo llevar a mi perro', WAITING],
  ['necesito un justificante para el trabajo', NOTES],
  ['dónde puedo poner una queja', COMPLAINTS],
  ['no puedo caminar, me pueden ayudar', TRANSPORT],
  // With slips of the finger, and without accents.
  ['teneis aparcamineto', PARKING],
  ['puedo usar desodorrante para la mamografia', MAMMOGRAPHY],
  ['preparacion para la ecografia abdominal', ULTRASOUND],
  ['tengo claustofobia', CLAUSTROPHOBIA, MRI],
  ['como cancelo mi cita', CANCELLING],
  // Which nothing answers.
  ['cuál es el mejor equipo de fútbol'],
  ['venden bicicletas'],
  ['qué tiempo hará mañana'],
  ['me recomienda un restaurante cerca'],
  ['quién es el presidente de Francia'],
  ['hacen bótox'],
  ['cómo se hace una tarta de manzana'],
  ['operan la vista con láser'],
  ['me ayudan con la declaración de la renta'],
  ['tienen trabajo para enfermeras'],
  ['cuéntame un chiste'],
  ['ponen la vacuna de la covid'],
  ['atienden caballos'],
  ['cuál es la tensión arterial normal'],
  ['hacen depilación láser'],
  ['puedo pagar con bitcoin'],
  ['cómo se llama el radiólogo'],
  ['hacen colonoscopias'],
  ['qué medicina es buena para el dolor de cabeza'],
  ['alquilan sillas de ruedas a turistas'],
];
