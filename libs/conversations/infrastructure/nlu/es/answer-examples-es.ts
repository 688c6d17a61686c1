/** How people answer a question of the bot in Spanish, by intent, one utterance a line. */
export const answerExamplesEs = {
  affirm: `
sí
sí por favor
sí claro
sí, está bien
claro
claro que sí
por supuesto
desde luego
vale
de acuerdo
ok
okey
correcto
es correcto
está correcto
todo correcto
exacto
exactamente
así es
eso es
perfecto
está bien
todo bien
me parece bien
confirmo
confirmado
adelante
afirmativo
sí, adelante
sí, pueden
sí señor
dale
dale, sí
sale
órale
va
bueno
listo
sin problema
acepto
estoy de acuerdo
sí, ese es mi nombre
sí, todo está bien
es verdad
cierto
efectivamente
ándale
genial
sí, me pueden escribir
yes
así está bien
tal cual
cómo no
sí, dale
sí, correcto
de acuerdo, sí
vale, sí
sip
está todo bien
todo en orden
okey, está bien
bueno, está bien
ya, está bien
sí, eso
sí, vale
va bien
me va bien así
muy bien
excelente
de una
obvio
seguro
sí, confirmo todo
a mí me parece bien
me parece perfecto
por mí bien
por mí sí
si está bien
va, está bien
ok, va`,
  deny: `
no
no gracias
no, gracias
nop
no no
para nada
de ninguna manera
no es correcto
no está correcto
incorrecto
eso no es
no es así
no estoy de acuerdo
está mal
no, está mal
eso está mal
no quiero
no quiero eso
prefiero que no
mejor no
no, por favor
no lo hagan
negativo
no acepto
no, no es eso
no está bien así
tampoco
qué va
en absoluto
no me interesa
no hace falta
no me escriban
claro que no
por supuesto que no
nunca
jamás
nel
nones`,
  skip: `
saltar
salta
saltar esta pregunta
omitir
omitir esto
siguiente
siguiente pregunta
la siguiente
pasar
paso
pasa a la siguiente
prefiero no decir
prefiero no contestar
prefiero no responder
prefiero no darlo
no quiero darlo
no quiero decirlo
no lo quiero dar
no quiero responder
no tengo
no tengo teléfono
no tengo correo
no tengo ninguno
ninguno
ninguna
nada
sin teléfono
sin correo
dejar en blanco
déjelo en blanco
continuar sin eso
me lo reservo
no voy a darlo
skip
no dispongo de correo
salte esta pregunta
sáltesela
sáltala
saltémosla
pasemos a la siguiente
prefiero no darlo, siguiente
vamos a la siguiente
no uso correo
no tengo email
no tengo celular
prefiero guardármelo
no lo digo
la siguiente por favor`,
  unsure: `
no sé
no lo sé
no sabría decir
no sé cuál
no estoy seguro
no estoy segura
no tengo idea
ni idea
no me acuerdo
no recuerdo
no lo recuerdo
quién sabe
no sé qué decir
no sé bien
no estoy muy seguro
la verdad no sé
no sé exactamente
el médico no me lo dijo
el médico no me dijo cuál
no me lo dijeron
lo desconozco
ustedes deciden
lo que usted diga
lo que ustedes crean
a saber
sepa
no tengo claro cuál
no me han dicho
no lo tengo claro
no me lo ha dicho el médico
mi médico no me dijo
no le sé decir
no me dijeron cuál
sin idea
no tengo la más mínima idea
vaya usted a saber
se me olvidó
lo he olvidado
de verdad no sé
la verdad es que no lo sé
pues no lo sé`,
  correct: `
hay un error
me equivoqué
me he equivocado
cometí un error
quiero cambiar algo
quiero corregir algo
quiero cambiar el nombre
cambiar el nombre
cambiar la fecha de nacimiento
corregir la fecha de nacimiento
la fecha de nacimiento está mal
la fecha de nacimiento no está correcta
el nombre está mal
mi nombre está mal escrito
está mal mi nombre
mi apellido está mal
escribí mal mi nombre
puse mal la fecha
puse mal el correo
el teléfono está mal
el número de teléfono no es correcto
el teléfono es incorrecto
mi número está mal
cambiar el teléfono
cambiar mi correo
quiero modificar el teléfono
modificar
editar
corregir
cambia el día
cambiar la hora
cambiar el horario
quise decir otra cosa
en realidad es la otra rodilla
me equivoqué de rodilla
me equivoqué en el nombre
me equivoqué con el teléfono
di mal el número
le di mal el número
nombre equivocado
fecha equivocada
número equivocado
actualizar mi teléfono
ese no es mi nombre
esa no es mi fecha de nacimiento
hay una errata en mi nombre
cambiar la prueba
ese dato está mal
quiero rectificar
me equivoqué en la fecha
me equivoqué al escribir
escribí mal el correo
puse mal mi nombre
mi fecha está mal
mi correo está mal
corrige mi nombre
corrija el teléfono
corríjalo
cámbialo
cambie el nombre por favor
ese no es mi teléfono
la fecha está mal
tengo un error en el nombre
mis datos están mal
no, me llamo María García
no, mi nombre es Juan Pérez
no, es la derecha
no, la rodilla derecha
no, es el martes
no, nací el 3 de mayo de 1981
no, mi teléfono es otro`,
};
