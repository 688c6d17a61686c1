import type { ModerationCategory } from '../../../application/services/moderation.js';

/** Messages in Spanish by what moderation must find, one a line; `none` is what patients must be able to write. */
export const MODERATION_CASES_ES: Readonly<Record<ModerationCategory | 'none', string>> = {
  abuse: `
hijos de puta
sois unos gilipollas
vete a la mierda
chinga tu madre
eres un imbécil
son unos pendejos
qué clínica de mierda
p u t o s
puuuta madre
la concha de tu madre
callate idiota
malparidos`,
  sexual: `
mándame fotos desnuda
quiero follar contigo
enséñame las tetas
chúpamela
pásame tu pack
quiero tener sexo contigo`,
  threat: `
te voy a matar
voy a quemar la clínica
sé dónde vives
hay una bomba en el edificio
me las vais a pagar
os voy a partir la cara
voy a ir con una pistola`,
  'self-harm': `
quiero matarme
no quiero seguir viviendo
me tomé muchas pastillas`,
  spam: `
Gana dinero desde casa, haz clic https://example.test/x
préstamos rápidos sin aval, entra aquí www.example.test
Has ganado un premio, haz clic
bitcoin e inversión garantizada
comprar seguidores http://example.test
hola hola hola hola hola hola hola hola hola hola hola hola hola`,
  none: `
ecografía de mama
tengo un bulto en el pecho
me duele el ano
dolor en el pene
ecografía transvaginal
tengo un bulto en el testículo
me duele el culo al sentarme
sangre en las heces
análisis de semen
mi sexo es femenino
problemas de erección
doy la teta, ¿puedo ponerme contraste?
me violaron y necesito una exploración
este dolor me está matando
voy a poner una denuncia
me llamo Kike Negro
radiografía del coxis
la espera me va a matar
tomo viagra, ¿puedo ponerme contraste?
una pregunta tonta, ¿puedo comer antes?
mi volante está en https://portal.example.org
quiero matar el tiempo en la sala de espera
tengo que operarme y quiero sentarme
mi cumpleaños es el 3 de mayo
trabajo desde casa, me va bien cualquier día
tengo gonorrea
flujo vaginal y picor
estoy muerta de miedo
me han dado un golpe en los huevos
me da vergüenza, es en la ingle
voy con retraso
soy de piel negra, ¿importa para la mamografía?
les voy a pagar con tarjeta
perra vida, me caí otra vez`,
};
