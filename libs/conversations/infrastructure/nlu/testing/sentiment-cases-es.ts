/** Messages in Spanish by what they say of the practice, one a line. */
export const SENTIMENT_CASES_ES: Readonly<Record<'negative' | 'neutral' | 'positive', string>> = {
  negative: `
llevo dos horas esperando y nadie me dice nada
esto es inaceptable
la recepcionista fue muy maleducada conmigo
quiero poner una queja
nadie contesta el teléfono
estoy muy enfadado por cómo me trataron
pésimo servicio, no vuelvo nunca más
este bot no sirve para nada
otra vez me han cancelado la cita
son unos incompetentes
estoy harta de llamar todos los días
sigo sin el informe después de tres semanas, es una vergüenza
la sala de espera estaba muy sucia
me hicieron perder el tiempo
qué decepción de clínica
el trato fue horrible
quiero que me devuelvan mi dinero
es la tercera vez que pregunto lo mismo
me atendieron muy mal
esto es una tomadura de pelo
no me gustó nada la atención
voy a poner una reclamación`,
  neutral: `
necesito una resonancia de rodilla
me duele muchísimo la rodilla desde que me caí
tengo un dolor horrible de cabeza
me siento muy mal y tengo fiebre
tengo miedo de la máquina
¿tengo cáncer?
quisiera pedir cita para una ecografía por favor
¿puedo cancelar mi cita del viernes?
no
sí
vale, de acuerdo
Ana López, nacida el 12 de marzo de 1980
cuánto cuesta un TAC
tuve un accidente y me rompí el brazo
¿es peligroso el contraste?
me preocupa la radiación
buenos días
el dolor empeora por la noche
control de un tumor después de la operación
estoy mal de la espalda`,
  positive: `
muchas gracias por su ayuda
son todos muy amables
excelente servicio, gracias
se lo agradezco mucho
un equipo maravilloso, los recomiendo
todo perfecto, gracias
me atendieron muy bien
gracias!
estoy muy contenta con el trato
qué rapidez, genial
enhorabuena por la atención
muy buen trato de la doctora`,
};
