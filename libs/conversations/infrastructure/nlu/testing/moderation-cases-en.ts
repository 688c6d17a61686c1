import type { ModerationCategory } from '../../../application/services/moderation.js';

/** Messages in English by what moderation must find, one a line; `none` is what patients must be able to write. */
export const MODERATION_CASES_EN: Readonly<Record<ModerationCategory | 'none', string>> = {
  abuse: `
fuck you
you are a bitch
you fucking bastards
what a bunch of idiots
you are so stupid
go to hell
shiiit service, assholes
f u c k you
you're all morons
shut up stupid bot`,
  sexual: `
send me nudes
I want to have sex with you
are you horny
show me your tits
suck my dick
porn videos`,
  threat: `
I will kill you
I'm going to burn down your clinic
I know where you live
there is a bomb in your building
you will regret this
I will come with a gun`,
  'self-harm': `
I want to kill myself
I don't want to live anymore
I took too many pills`,
  spam: `
Make money from home, click here https://example.test/x
Earn $500 a day with bitcoin, guaranteed profit
cheap viagra http://example.test
You have won a gift card, claim your prize
https://a.test https://b.test https://c.test
buy buy buy buy buy buy buy buy buy buy buy buy buy`,
  none: `
ultrasound of the breast
I have pain in the anus
anal fistula MRI
penis ultrasound
transvaginal ultrasound please
lump in my left testicle
semen analysis results
my sex is female
erection problems after the operation
blood in my stool
rectal bleeding since monday
I was raped and need an examination
my name is Dick Cockburn
prick test before the contrast
my nipple is sore
this pain is killing me
I will sue you
I'll shoot you an email
the contrast injection burns
I take viagra, may I have contrast?
stupid question, can I eat before the scan?
Can you click the referral through? It is on https://portal.example.org
vagina
I need to pass an assessment
cumulative dose of radiation
Scunthorpe hospital sent me
my work is from home, any time works
breast cancer screening
I am going to kill time in the waiting room
bitten by a dog in the buttocks
I have a fistula in the groin
my knee is stupid sore
intercourse hurts
hit on the head`,
};
