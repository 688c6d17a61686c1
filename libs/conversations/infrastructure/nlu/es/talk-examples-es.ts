/** How people steer a conversation in Spanish, by intent, one utterance a line. */
export const talkExamplesEs = {
  greet: `
hola
buenas
buenos días
buenas tardes
buenas noches
buen día
hola buenas
hola buenos días
hola, buenas tardes
muy buenas
hola qué tal
qué tal
cómo está
cómo están
hola, hay alguien
hola, ¿me oyen?
saludos
hola equipo
hey
hi
hello
qué onda
holi
empezar
inicio
hola doctora
buenas noches a todos
hola, muy buenas noches
buenas tardes tenga usted
hola, hay alguien ahí`,
  thanks: `
gracias
muchas gracias
mil gracias
muchísimas gracias
gracias por todo
gracias por su ayuda
muy amable
muy amable, gracias
perfecto, gracias
vale gracias
ok gracias
le agradezco
les agradezco mucho
se lo agradezco
muy agradecida
ha sido de mucha ayuda, gracias
gracias por la información
un millón de gracias
qué amable`,
  goodbye: `
adiós
hasta luego
hasta pronto
hasta mañana
hasta la próxima
hasta otra
chao
chau
bye
nos vemos
nos vemos luego
que tenga un buen día
que tenga buena tarde
que pase buen día
buen fin de semana
que descanse
eso es todo
eso es todo, adiós
eso sería todo
nada más, hasta luego
un saludo, adiós
cuídese`,
  help: `
ayuda
ayuda por favor
necesito ayuda
me puede ayudar
me ayudas
qué puede hacer
qué puedes hacer
qué sabes hacer
qué puedo preguntar
qué opciones tengo
opciones
menú
cómo funciona
cómo funciona esto
cómo se usa esto
quién eres
quién es usted
qué eres
eres un robot
es usted un robot
eres un bot
eres una máquina
eres una persona
estoy hablando con una máquina
hablo con una persona o con un robot
con quién hablo
qué es esto
para qué sirve esto
qué haces
en qué me puede ayudar
ayúdame
ayúdeme
ayúdame por favor
me podrías ayudar
me puedes ayudar con algo
qué me ofreces
qué cosas puedes hacer
qué cosas puede hacer
estoy hablando con un robot
eres real
eres humano`,
  cancel: `
cancelar
cancela
cancelar la solicitud
quiero cancelar
cancele por favor
cancela todo
anular
anula esto
déjalo
déjelo
déjalo estar
olvídalo
olvídelo
olvida todo
ya no quiero
ya no quiero nada
ya no quiero continuar
no quiero seguir
no quiero continuar
para
para ya
detener
basta
cambié de opinión
he cambiado de idea
me arrepentí
mejor lo dejo
lo dejamos aquí
terminar
salir
empezar de nuevo
ya no lo necesito
ya no hace falta
ya no quiero la prueba
no sigas
parar
stop
borrar todo
dejémoslo así
cancélalo
cancélelo
cancele todo
anúlelo
anúlalo todo
olvídate de esto
olvidémoslo
dejémoslo
déjalo así
mejor déjalo
mejor no sigamos
no sigamos
lo dejo
ya no me interesa
ya no me hace falta la cita
quiero dejarlo
quiero detener esto
no quiero hacer esto
cancelemos
elimina la solicitud`,
  'hand-over': `
quiero hablar con una persona
hablar con una persona
hablar con alguien
quiero hablar con alguien
una persona por favor
un humano por favor
humano
agente
operador
operadora
asesor
quiero un asesor
quiero hablar con un agente
puedo hablar con la gente de recepción
quisiera hablar con recepción
páseme con recepción
me puede pasar con una persona
pásame con alguien
póngame con alguien
me pone con una persona
comuníqueme con una persona
quiero que me atienda una persona
que me atienda una persona real
una persona real
quiero hablar con un humano y no con un robot
no quiero hablar con una máquina
no quiero hablar con un bot
puede llamarme alguien
que alguien me llame
llámenme por favor
necesito que me llamen
me pueden llamar
atención al cliente
quiero hablar con el doctor
puedo hablar con la doctora
puedo hablar con un médico
hay alguna persona que me atienda
necesito hablar con el personal
con un compañero suyo por favor
me comunica con la secretaria
hablar con la recepcionista
hay alguien de verdad
quiero contactar con ustedes por teléfono
hay alguien disponible
está disponible alguna persona
hay algún compañero disponible
me atiende una persona
quiero que me atienda alguien
páseme a un operador
no me entiendes, quiero una persona
no me sirve el robot
pueden llamarme por teléfono
me llaman por favor
necesito que alguien me llame
prefiero hablar con una persona`,
};
