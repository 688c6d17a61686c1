import type { RedFlag } from '../red-flag.js';

/** Messages in English by the emergency that they describe, one a line; `none` looks like one and is not. */
export const RED_FLAG_CASES_EN: Readonly<Partial<Record<RedFlag | 'none', string>>> = {
  'chest-pain': `
I have chest pain
My chest hurts really bad
there is a pressure on my chest and I sweat
No fever, but chest pain
CHEST PAIN!!!
I had a heart attack years ago and now it hurts again in my chest
no i have chest pain right now
my chest feels so tight
it is like an elephant sitting on my chest
I don't feel well and my heart hurts
i think im having a heart attack
squeezing pain across my chest going into the arm
no chest pain yesterday, today strong chest pain`,
  breathing: `
I can't breathe
I cant breath properly
he has trouble breathing since the contrast
I am short of breath
I can’t  breathe
my baby is not breathing
my lips are turning blue
she is struggling for breath
I have difficulty breathing and a fever
he started wheezing after the injection`,
  stroke: `
I think my father is having a stroke
her face is drooping and her speech is slurred
my left arm suddenly went numb
he can't speak
I can't move my right arm
she suddenly lost her vision
his speech has gone funny
I can't get my words out
one side of my body is numb`,
  bleeding: `
I'm bleeding a lot and it won't stop
she is coughing up blood
I am pregnant and bleeding
bleeding since this morning, 12 weeks pregnant
I am vomiting blood
there was blood in my vomit
I keep losing so much blood`,
  unconscious: `
My mother passed out
he collapsed in the kitchen
my son is having a seizure
she won't wake up
I keep blacking out`,
  allergy: `
my tongue is swelling up after the injection
I have hives all over since the contrast
came home from the ct with contrast and now I have an itchy rash
my throat is closing
I think it is an allergic reaction
my eyelids are swollen after the dye`,
  headache: `
this is the worst headache of my life
I suddenly got a terrible headache
headache and a stiff neck with fever
thunderclap headache`,
  spinal: `
I lost control of my bladder and my legs
I can't feel my legs
numbness between my legs since the fall
since yesterday I cannot hold my urine`,
  'self-harm': `
I want to kill myself
I don't want to live anymore
everyone would be better off dead without me, I am better off dead
I took too many pills
I'm thinking of ending it all`,
  emergency: `
I need an ambulance
this is an emergency
please call 911
I think I am dying
my baby stopped moving
I hit my head and now I keep vomiting`,
  none: `
I need an x-ray of the chest
my knee hurts after a fall
I have no chest pain
I do not have any chest pain or fever
CT of the chest, history of stroke in the family
I had a heart attack years ago
Do I have to hold my breath in the MRI?
headache for three weeks
blood test results
my bladder needs an ultrasound
Can I talk to somebody?
face to face appointment
I can't see my pictures on the website
I can't move my appointment to monday
I can't talk right now
I can not speak english very well
follow-up of a collapsed lung from last year
is the fitting room private?
I am dying to know my results
the waiting is killing me
I am allergic to penicillin
are you pregnant friendly, I mean for blood tests
I have high blood pressure
I was pregnant last year, my blood group is O
pain in my left hip since monday
I had a stroke in 2019
no seizures, no fainting
mammogram, I have a lump in my breast
how long do I stop eating before the contrast
I am short of time
my left hand tingles at night
do you scan hearts`,
};
