// node zz-cpu.mjs <kinds,comma> <seconds> [prof] : CPU µs per request of ours and bare and of PostgreSQL's backends
import { mkdtempSync, readFileSync, readdirSync, chmodSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const [,, kinds='webhook,write,read,page', seconds='4', flags=''] = process.argv;
process.env.TEST_DATABASE_URL=process.env.PGROOT;
const { HttpStage } = await import('../../dist/test/bench/http-stage.js');
const { load } = await import('../../dist/test/bench/load.js');
const { nextUpdate } = await import('../../dist/test/bench/next-update.js');
const { nextPatient } = await import('../../dist/test/bench/next-patient.js');
const temporary=mkdtempSync('/tmp/bd/run-'); chmodSync(temporary,0o711);
const nodeFlags=(process.env.NODEFLAGS??'--max-semi-space-size=4').split(' ').filter(Boolean);
if(process.env.PROF) nodeFlags.push('--cpu-prof','--cpu-prof-dir='+process.env.PROF,'--cpu-prof-interval','200');
const place={folder:process.cwd(),dist:process.cwd()+'/dist',leash:pathToFileURL(process.cwd()+'/tools/supervisor/leash.mjs').href,nodeFlags,temporary,databaseUrl:process.env.PGROOT,redisUrl:undefined,orthanc:{missing:'x'},say:console.error};
const cpuOf=pid=>{try{const f=readFileSync(`/proc/${pid}/stat`,'utf8').split(') ')[1].split(' ');return (+f[11]+ +f[12])*10000;}catch{return 0}};
const pgPid=+readFileSync('/tmp/bd/data/postgres/18/postmaster.pid','utf8').split('\n')[0];
const pgCpu=()=>{let n=0;for(const d of readdirSync('/proc')) if(/^\d+$/.test(d)){try{const f=readFileSync(`/proc/${d}/stat`,'utf8').split(') ')[1].split(' '); if(+f[1]===pgPid) n+=(+f[11]+ +f[12])*10000;}catch{}} return n;};
const pidOf=port=>{const hex=(+port).toString(16).toUpperCase().padStart(4,'0'); const ino=readFileSync('/proc/net/tcp','utf8').split('\n').find(l=>l.includes(':'+hex+' 00000000:0000 0A'))?.trim().split(/\s+/)[9]; for(const d of readdirSync('/proc')) if(/^\d+$/.test(d)){try{for(const f of readdirSync(`/proc/${d}/fd`)){ try{ if((await0(`/proc/${d}/fd/${f}`))===`socket:[${ino}]`) return +d;}catch{} }}catch{}}};
import { readlinkSync } from 'node:fs'; const await0=p=>readlinkSync(p);
const stage=await HttpStage.start(place);
const {channelId,channelSecret}=stage.credentials;
const wh={'content-type':'application/json','x-telegram-bot-api-secret-token':channelSecret};
const auth=stage.authorized, json={...auth,'content-type':'application/json'};
const id=()=>stage.patientIds[Math.floor(Math.random()*stage.patientIds.length)];
const K={
 webhook:[{url:`${stage.publicUrl}/v1/webhooks/telegram/${channelId}`,method:'POST',headers:wh,vary:()=>({body:nextUpdate()})},{url:`${stage.bareUrl}/webhook`,method:'POST',headers:wh,vary:()=>({body:nextUpdate()})}],
 write:[{url:`${stage.publicUrl}/v1/patients`,method:'POST',headers:json,vary:()=>({body:nextPatient()})},{url:`${stage.bareUrl}/patients`,method:'POST',headers:json,vary:()=>({body:nextPatient()})}],
 read:[{url:stage.publicUrl,method:'GET',headers:auth,vary:()=>({path:`/v1/patients/${id()}`})},{url:stage.bareUrl,method:'GET',headers:auth,vary:()=>({path:`/patients/${id()}`})}],
 page:[{url:`${stage.publicUrl}/v1/patients?limit=50`,method:'GET',headers:auth},{url:`${stage.bareUrl}/patients?limit=50`,method:'GET',headers:auth}],
};
const pids=[pidOf(new URL(stage.publicUrl).port),pidOf(new URL(stage.bareUrl).port)];
for(const k of kinds.split(',')){ const c=+(process.env.CONN??25);
 for(let round=0;round<+(process.env.ROUNDS??2);round++) for(let s=0;s<(process.env.ONLY?1:2);s++){ if(round===0) await load({...K[k][s],connections:c},2); const a=cpuOf(pids[s]),p=pgCpu(); const r=await load({...K[k][s],connections:c},+seconds); const n=r.perSecond*+seconds; console.log(k.padEnd(8),s?'bare':'ours',`${Math.round(r.perSecond)}/s p50 ${r.p50Ms} p99 ${r.p99Ms}  cpu/request: server ${Math.round((cpuOf(pids[s])-a)/n)} µs, pg ${Math.round((pgCpu()-p)/n)} µs`); } }
await stage.stop(); process.exit();
