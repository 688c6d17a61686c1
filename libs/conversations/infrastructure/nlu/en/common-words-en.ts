/** Words that tell English from other languages, beside those of the examples. */
export const COMMON_WORDS_EN = `
the and of to in is you that it for was on are with as his they be at one have this from or had by but what some we there out other
were all your when up use word how said an each she which do their time if will way about many then them would write like so these
her long make thing see him two has look more day could go come did my sound most number who over know water than call first people
may down side been now find any new work part take get place made live where after back little only round man year came show every
good me give our under name very through just form much great think say help low line before turn cause same mean differ move right
boy old too does tell sentence set three want air well also play small end put home read hand port large spell add even land here must
big high such follow act why ask men change went light kind off need house picture try us again animal point mother world near build
self earth father knee ankle shoulder wrist elbow hip chest breast belly stomach neck head foot feet leg finger thumb toe back spine
lung heart liver kidney bladder skull jaw rib xray scan ultrasound left right both monday tuesday wednesday thursday friday saturday
sunday january february march april june july august september october november december tomorrow today yesterday morning afternoon
evening week month next appointment doctor pain hurt hurts since ago please fell born phone mobile email surname birthday swelling
nobody somebody nothing something anything pregnant`;

/** English words that speakers of other languages use too; they say little. */
export const BORROWED_EN =
  'ok okay yes no hi hey bye thanks thank please sorry stop cancel mail email bot chat pdf link online app x mri ct pet scan doppler';

/** Whoever opens with one of these writes in English. */
export const GREETINGS_EN = 'hello good morning evening afternoon greetings howdy';
