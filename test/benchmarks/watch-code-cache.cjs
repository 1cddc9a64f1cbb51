/** Preloaded into the program: writes down of each script that comes with a code cache whether V8 refused the code. */
const { writeSync } = require('node:fs');
const vm = require('node:vm');

const { Script } = vm;
const refused = [];
vm.Script = class extends Script {
  constructor(code, options) {
    super(code, options);
    if (options?.cachedData) refused.push(this.cachedDataRejected);
  }
};
process.on('exit', () => writeSync(3, JSON.stringify({ refused })));
