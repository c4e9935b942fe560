// node differential.cjs PEER_DIR DCAP_DIR COUNT SEED [OUT_DIR]: changes real quotes and collateral COUNT times, judges each by
// @phala/dcap-qvl and by './coneix attest verify --batch', and prints where status or refusal differ, by kind of change.
// CONEIX names another launcher. OUT_DIR keeps the changed files of differences; without it nothing is kept.
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');
const {spawnSync} = require('child_process');
const [peerDir, dcap, count, seed, outDir] = process.argv.slice(2);
const {verify} = require('./peer.cjs').load(peerDir);

const DAY = 86400;
const bases = [
  ['tdx-v4-uptodate.quote.bin', 'tdx-20a06f-2025-09.collateral.json', '2025-09-10T00:00:00Z'],
  ['sgx-v3-swhardening.quote.bin', 'sgx-00606a-2025-08.collateral.json', '2025-08-20T00:00:00Z'],
  ['tdx-v4-outofdate.quote.bin', 'tdx-00806f-2025-07.collateral.json', '2025-07-15T00:00:00Z'],
].map(([quote, collateral, at]) => ({
  quote: fs.readFileSync(path.join(dcap, quote)),
  collateral: JSON.parse(fs.readFileSync(path.join(dcap, collateral), 'utf8')),
  at: Date.parse(at) / 1000,
}));

// xorshift32: the same changes for the same seed.
let state = Number(seed) | 1;
function random(n) {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % n;
}
const pick = list => list[random(list.length)];

function flipped(bytes) {
  const copy = Buffer.from(bytes);
  copy[random(copy.length)] ^= 1 << random(8);
  return copy;
}

function changedText(text) {
  const at = random(text.length);
  const other = pick('0123456789abcdefABCDEF \n{}[]",:-');
  return pick([
    text.slice(0, at) + other + text.slice(at + 1),
    text.slice(0, at) + other + text.slice(at),
    text.slice(0, at) + text.slice(at + 1),
  ]);
}

const certificates = pem => pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----\n?/g);
const field = (c, name, value) => ({...c, [name]: value});
const issuers = ['pck_crl_issuer_chain', 'tcb_info_issuer_chain', 'qe_identity_issuer_chain'];
const kinds = {
  'bit of the quote': b => ({...b, quote: flipped(b.quote)}),
  'bit of header, report or signatures': b => {
    const copy = Buffer.from(b.quote);
    copy[random(1300)] ^= 1 << random(8);
    return {...b, quote: copy};
  },
  'quote cut short': b => ({...b, quote: b.quote.subarray(0, 1 + random(b.quote.length - 1))}),
  'zeros behind the quote': b => ({...b, quote: Buffer.concat([b.quote, Buffer.alloc(1 + random(64))])}),
  'other bytes behind the quote': b => ({...b, quote: Buffer.concat([b.quote, Buffer.alloc(1 + random(64), 0x5a)])}),
  'bit of a CRL': b => {
    const name = pick(['root_ca_crl', 'pck_crl']);
    return {...b, collateral: field(b.collateral, name, flipped(Buffer.from(b.collateral[name], 'hex')).toString('hex'))};
  },
  'CRL of the other CA': b => {
    const [name, other] = pick([['root_ca_crl', 'pck_crl'], ['pck_crl', 'root_ca_crl']]);
    return {...b, collateral: field(b.collateral, name, b.collateral[other])};
  },
  'CRL that is empty': b => ({...b, collateral: field(b.collateral, pick(['root_ca_crl', 'pck_crl']), '')}),
  'character of signed text': b => {
    const name = pick(['tcb_info', 'qe_identity']);
    return {...b, collateral: field(b.collateral, name, changedText(b.collateral[name]))};
  },
  'bit of a signature': b => {
    const name = pick(['tcb_info_signature', 'qe_identity_signature']);
    return {...b, collateral: field(b.collateral, name, flipped(Buffer.from(b.collateral[name], 'hex')).toString('hex'))};
  },
  'character of a chain': b => {
    const name = pick(issuers);
    return {...b, collateral: field(b.collateral, name, changedText(b.collateral[name]))};
  },
  'chain reordered': b => {
    const name = pick(issuers);
    return {...b, collateral: field(b.collateral, name, certificates(b.collateral[name]).reverse().join(''))};
  },
  'chain without its root': b => {
    const name = pick(issuers);
    return {...b, collateral: field(b.collateral, name, certificates(b.collateral[name])[0])};
  },
  'chain with a certificate twice': b => {
    const name = pick(issuers);
    const all = certificates(b.collateral[name]);
    return {...b, collateral: field(b.collateral, name, [...all, pick(all)].join(''))};
  },
  'field of other collateral': b => {
    const name = pick(Object.keys(b.collateral));
    return {...b, collateral: field(b.collateral, name, pick(bases).collateral[name])};
  },
  'all other collateral': b => ({...b, collateral: pick(bases).collateral}),
  'another instant': b => ({...b, at: b.at + (random(1200) - 600) * DAY + random(DAY)}),
  'instant within the month': b => ({...b, at: b.at + (random(60) - 30) * DAY + random(DAY)}),
};

function byPeer({quote, collateral, at}) {
  try {
    return verify(new Uint8Array(quote), collateral, at).status;
  } catch (e) {
    return 'refused: ' + e.message;
  }
}

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'differential-'));
const names = Object.keys(kinds);
const pairs = [];
const lines = [];
for (let i = 0; i < Number(count); i++) {
  const kind = names[i % names.length];
  const changed = kinds[kind](pick(bases));
  const quote = path.join(work, i + '.quote');
  const collateral = path.join(work, i + '.json');
  fs.writeFileSync(quote, changed.quote);
  fs.writeFileSync(collateral, JSON.stringify(changed.collateral));
  const at = new Date(changed.at * 1000).toISOString().replace('.000', '');
  lines.push(JSON.stringify({quote, collateral, at}));
  pairs.push({kind, i, at, theirs: byPeer(changed)});
}
fs.writeFileSync(path.join(work, 'pairs'), lines.join('\n') + '\n');
const launcher = process.env.CONEIX || path.join(__dirname, '..', '..', '..', 'coneix');
const ran = spawnSync(launcher, ['attest', 'verify', '--batch', path.join(work, 'pairs')], {maxBuffer: 1 << 30});
const answers = ran.stdout.toString().trim().split('\n').map(line => JSON.parse(line));
if (answers.length !== pairs.length) {
  throw new Error(answers.length + ' answers to ' + pairs.length + ' pairs: ' + ran.stderr);
}

const table = Object.fromEntries(names.map(n => [n, {tried: 0, accepted: 0, 'only ours accepts': 0, 'only theirs accepts': 0, 'other status': 0}]));
for (const [n, pair] of pairs.entries()) {
  const answer = answers[n];
  const ours = answer.status || 'refused: ' + (answer.reason || answer.error.what + ' (' + answer.error.where + '): expected ' + answer.error.expected + ', found ' + answer.error.found);
  const row = table[pair.kind];
  row.tried++;
  const [us, them] = [ours, pair.theirs].map(s => !s.startsWith('refused'));
  row.accepted += us && them ? 1 : 0;
  if (us === them && (!us || ours === pair.theirs)) {
    continue;
  }
  row[us && them ? 'other status' : us ? 'only ours accepts' : 'only theirs accepts']++;
  console.log([pair.kind, pair.i, pair.at, 'ours ' + ours, 'theirs ' + pair.theirs].join(' | ').replaceAll(work + '/', ''));
  if (outDir) {
    fs.mkdirSync(outDir, {recursive: true});
    fs.copyFileSync(path.join(work, pair.i + '.quote'), path.join(outDir, pair.i + '.quote'));
    fs.copyFileSync(path.join(work, pair.i + '.json'), path.join(outDir, pair.i + '.json'));
  }
}
console.table(table);
fs.rmSync(work, {recursive: true});
