import type { RedFlag } from '../red-flag.js';

/** Messages in Spanish by the emergency that they describe, one a line; `none` looks like one and is not. */
export const RED_FLAG_CASES_ES: Readonly<Partial<Record<RedFlag | 'none', string>>> = {
  'chest-pain': `
Tengo dolor en el pecho
me duele mucho el pecho
siento una presión en el pecho y sudo
dolor de pecho desde esta mañana
no tengo fiebre pero me duele el pecho
ME DUELE EL PECHO!!!
creo que me está dando un infarto
me aprieta el pecho y se me va al brazo
no puedo dormir me duele el corazon
tuve un infarto hace años y ahora me duele otra vez el pecho
tengo un dolor torácico fuerte
siento como un peso en el pecho`,
  breathing: `
no puedo respirar
No puedo respirar bien
me cuesta respirar desde el contraste
me falta el aire
mi hijo se esta ahogando
tengo dificultad para respirar
siento que me ahogo
mi bebé no respira
tiene los labios morados
casi no puedo repirar`,
  stroke: `
creo que mi padre está teniendo un ictus
se le torció la boca y no se le entiende al hablar
de repente se me durmió el brazo izquierdo
mi madre tiene la cara caída
no puede mover el brazo derecho
arrastra las palabras
perdí la visión de un ojo
no puede hablar
tiene medio cuerpo paralizado
creo que le dio un derrame cerebral`,
  bleeding: `
estoy sangrando mucho y no para
no para de sangrar
está tosiendo sangre
estoy embarazada y estoy sangrando
tengo un sangrado y estoy de 12 semanas de embarazo
vomito sangre
estoy perdiendo mucha sangre
hemorragia fuerte`,
  unconscious: `
mi madre se desmayó
se ha desmayado y no despierta
perdió el conocimiento
está convulsionando
mi marido está inconsciente`,
  allergy: `
se me hincha la lengua después de la inyección
se me está cerrando la garganta
tengo ronchas por todo el cuerpo desde el contraste
me hicieron el tac con contraste y ahora tengo picor y sarpullido
creo que es una reacción alérgica
tengo los labios hinchados`,
  headache: `
es el peor dolor de cabeza de mi vida
un dolor de cabeza muy fuerte de repente
dolor de cabeza y cuello rígido con fiebre
de golpe me vino un dolorón de cabeza`,
  spinal: `
no siento las piernas
no controlo la orina desde ayer
he perdido el control de la vejiga
tengo adormecida la entrepierna`,
  'self-harm': `
quiero morirme
me quiero quitar la vida, quiero matarme
no quiero seguir viviendo
pienso en el suicidio
me tomé muchas pastillas
ojalá estuviera muerto`,
  emergency: `
necesito una ambulancia
es una emergencia
llamen al 112 por favor
me estoy muriendo
mi bebé no se mueve
se dio un golpe en la cabeza y no deja de vomitar`,
  none: `
necesito una radiografía de tórax
me duele la rodilla desde que me caí
no tengo dolor de pecho
no me duele el pecho ni tengo fiebre
TAC de tórax, antecedentes de ictus en la familia
tuve un infarto hace años
¿Tengo que aguantar la respiración en la resonancia?
dolor de cabeza desde hace tres semanas
resultados de los análisis de sangre
ecografía de vejiga
¿puedo hablar con alguien?
no puedo ver mis imágenes en la web
no puedo mover mi cita al lunes
no puedo hablar ahora
me muero de ganas de saber el resultado
la espera me está matando
soy alérgico a la penicilina
tengo la tensión alta
estoy embarazada, ¿me pueden sacar sangre en ayunas?
se me duermen las manos por la noche
tuve un derrame en 2019
sin desmayos ni convulsiones
tengo un bulto en el pecho
tos y fiebre desde el lunes
nadie responde al teléfono
me duele la espalda
ecografía de mama
dolor de cadera desde el lunes
¿atienden urgencias?
es urgente, necesito la cita esta semana
quiero cortarme el pelo antes de la prueba
el corazón de la clínica está en la planta baja`,
};
