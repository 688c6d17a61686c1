import { FakeSmtp } from './smtp.js';
import { Desk } from './desk/desk.js';
import { discordStandIn } from './desk/discord-stand-in.js';
import { metaStandIns } from './desk/meta-stand-ins.js';
import { slackStandIn } from './desk/slack-stand-in.js';
import { telegramStandIn } from './desk/telegram-stand-in.js';

/** Where the messengers and the mail server are stood in for; tools/fakes.mjs says where the system looks for them. */
const [telegramPort, metaPort, slackPort, discordPort, smtpPort, deskPort] = process.argv
  .slice(2)
  .map(Number) as [number, number, number, number, number, number];
const SHOWN_EVERY_MS = 200;

try {
  const [telegram, meta, slack, discord, smtp] = await Promise.all([
    telegramStandIn(telegramPort),
    metaStandIns(metaPort),
    slackStandIn(slackPort),
    discordStandIn(discordPort),
    FakeSmtp.start(smtpPort),
  ]);
  const standIns = [telegram, ...meta, slack, discord];
  const desk = await Desk.start(deskPort, standIns);
  console.log(`The messengers are at hand; what their people are sent appears here. Ctrl-C ends them.

  curl -s ${desk.url}                       what each channel is opened with, and what was seen
  curl -s ${desk.url}/connect -d '{"platform":"whatsapp","url":"<webhookUrl of the channel>"}'
  curl -s ${desk.url}/write -d '{"platform":"whatsapp","from":"491701234567","text":"hello"}'
  curl -s ${desk.url}/press -d '{"platform":"whatsapp","from":"491701234567","label":"Yes"}'
  curl -s ${desk.url}/answer -d '{"platform":"whatsapp","to":"491701234567","text":"Here is Maria, on the phone of the practice"}'
  curl -s ${desk.url}/misbehave -d '{"platform":"whatsapp","call":"messages","behaviours":[{"kind":"drop"}]}'
`);
  const shown = new Map(standIns.map((standIn) => [standIn, 0]));
  let mails = 0;
  setInterval(() => {
    for (const standIn of standIns) {
      const seen = standIn.seen();
      for (const { to, text, buttons, file } of seen.slice(shown.get(standIn)))
        console.log(
          `${standIn.platform} ${to} ← ${text}${file ? ` (${file})` : ''}${buttons.map((label) => ` [${label}]`).join('')}`,
        );
      shown.set(standIn, seen.length);
    }
    for (const { to, subject } of smtp.received.slice(mails))
      console.log(`mail ${to.join(', ')} ← ${subject}`);
    mails = smtp.received.length;
  }, SHOWN_EVERY_MS);
} catch (error) {
  const { code, message } = error as Error & { code?: string };
  console.error(
    code === 'EADDRINUSE'
      ? 'A port is taken: the fakes, or a demo, run already.'
      : `The fakes stopped: ${message}`,
  );
  process.exitCode = 1;
}
