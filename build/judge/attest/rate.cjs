// node rate.cjs DIR QUOTE COLLATERAL UNIX_SECONDS: verifications a second by @phala/dcap-qvl, below DIR or NODE_PATH.
// The best of seven rounds of a second, after four seconds that are not counted: of the processor's time of the thread
// that runs JavaScript, where Linux tells it, so without the threads that collect garbage and compile.
'use strict';
const fs = require('fs');
const [dir, quoteFile, collateralFile, at] = process.argv.slice(2);
const {verify} = require('./peer.cjs').load(dir);
const quote = new Uint8Array(fs.readFileSync(quoteFile));
const text = fs.readFileSync(collateralFile, 'utf8');

function spentSeconds() {
  try {
    return Number(fs.readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'ascii').split(' ')[0]) / 1e9;
  } catch (e) {
    const usage = process.cpuUsage();
    return (usage.user + usage.system) / 1e6;
  }
}

function round(seconds) {
  const start = spentSeconds();
  let spent = 0;
  let done = 0;
  while (spent < seconds) {
    verify(quote, JSON.parse(text), Number(at));
    done++;
    spent = spentSeconds() - start;
  }
  return done / spent;
}

round(4);
let best = 0;
for (let i = 0; i < 7; i++) {
  best = Math.max(best, round(1));
}
console.log(best);
