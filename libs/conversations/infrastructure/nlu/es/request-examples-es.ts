/** How people ask about what they have: results, an appointment, a finding, in Spanish, by intent, one utterance a line. */
export const requestExamplesEs = {
  results: `
están mis resultados
ya están mis resultados
están listos mis resultados
cuándo tendré mis resultados
cuándo están los resultados
cuándo salen los resultados
quiero mis resultados
quiero ver mis resultados
dónde está mi informe
dónde puedo descargar el informe
me pueden enviar el informe
me puede mandar mis resultados
me mandan el informe por correo
está listo el informe de mi resonancia
ya está el informe
todavía no he recibido mi informe
no me ha llegado el informe
no me llegaron los resultados
aún no tengo los resultados de la radiografía
estoy esperando mis resultados
qué salió en mi resonancia
qué salió en mi estudio
cuál es mi resultado
dígame mi resultado
resultados
resultado de la ecografía
quiero ver mis imágenes
dónde veo mis imágenes
cómo puedo ver mis placas
me envían las imágenes
ya vio el doctor mi resonancia
han mirado ya mis imágenes
hay noticias de mis resultados
cuánto tardan los resultados
cuánto tarda el informe
para cuándo estará el informe
mi médico no ha recibido el informe
necesito una copia de mi informe
quiero recoger mis resultados
cuándo puedo recoger el estudio
cuándo me entregan los resultados
ya tienen el resultado de mi mamografía
me ha llegado el informe
no nos ha llegado el resultado
mi médico no tiene los resultados
mi doctora no tiene el informe
llegó mi resultado
ya salió mi estudio
ya salió el resultado de mi tomografía
salieron mis análisis
hay informe de mi ecografía
no me han dado los resultados
me dan mis resultados
ver informe
el reporte de mi estudio
no tengo el reporte de mi resonancia
cuándo me dan mi reporte`,
  reschedule: `
quiero cambiar mi cita
cambiar la cita
cambiar mi turno
reprogramar mi cita
reprogramar
reagendar
quiero reagendar mi cita
puedo mover mi cita
mover la cita a otro día
cancelar mi cita
cancelar la cita
quiero anular mi cita
anular la cita del viernes
tengo que cancelar mi cita
necesito cancelar el turno del lunes
quiero cancelar la cita de mañana
no puedo ir a mi cita
no puedo ir a la cita
no podré ir mañana
no voy a poder ir a la cita del lunes
no puedo asistir a mi cita
no llego a la cita
me surgió algo y no puedo ir
necesito otra hora para mi cita
necesito otra fecha
me pueden cambiar la cita para otro día
me puede cambiar la hora de la cita
aplazar mi cita
aplazar la cita
posponer mi cita
atrasar la cita
adelantar mi cita
llegaré tarde a mi cita
voy a llegar tarde
voy con retraso a la cita
cuándo es mi cita
cuándo tengo la cita
a qué hora es mi cita
a qué hora tengo la cita
qué día tengo el turno
perdí mi cita
se me pasó la cita
quiero confirmar mi cita
confirmar mi turno
la cita del lunes no me viene bien
mi cita de la semana que viene no me va bien
cambiar mi cita a la próxima semana
podemos pasarla a otro día
podemos cambiar el día de mi ecografía
no puedo el jueves, puede ser otro día
no podré asistir el viernes
no podré ir el martes
no puedo acudir a la cita
cambiar el turno para otro día
quiero cambiar la hora de mi ecografía
quisiera otra fecha para mi cita
llego tarde
me retraso para la cita
estoy atascado en el tráfico y llegaré tarde
qué día era mi cita`,
  advice: `
es cáncer
tengo cáncer
es grave
es peligroso
es malo
es algo malo
es algo grave
qué significa mi informe
qué quiere decir mi informe
qué significa nódulo
qué significa lo que pone en el informe
qué cree que tengo
qué me pasa
qué tengo
qué tengo en el cuello
qué enfermedad tengo
debo preocuparme
me tengo que preocupar
debería preocuparme
tomo analgésicos
puedo tomar algo para el dolor
qué puedo tomar para el dolor
qué medicina debo tomar
qué medicamento me tomo
debo dejar de tomar mi medicación
dejo de tomar las pastillas
tengo rota la rodilla
está rota mi muñeca
está fracturado
tengo una fractura
tengo una rotura
me puede diagnosticar
me puede explicar el resultado
me explica los hallazgos
es un tumor
será un tumor
podría ser cáncer
podría ser una fractura
puede ser un tumor
es normal lo que me salió
son malas noticias
me voy a morir
necesito operarme
cómo me curo
qué me recomienda para el dolor de rodilla
es benigno
puedo tomar paracetamol
puedo tomarme un analgésico
qué pastilla me tomo
me he roto la muñeca
me rompí la mano
usted cree que está roto
cree que tengo algo grave
qué será lo que tengo
qué tengo en el pulmón
qué puede ser lo que tengo
es preocupante
me debo operar
el nódulo es malo
es peligroso el quiste`,
};
