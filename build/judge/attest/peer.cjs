// Finds @phala/dcap-qvl: below the folder that was named, or wherever NODE_PATH leads.
'use strict';
const path = require('path');
const {createRequire} = require('module');

exports.load = folder => {
  try {
    return createRequire(path.join(path.resolve(folder), 'x'))('@phala/dcap-qvl');
  } catch (e) {
    return require('@phala/dcap-qvl');
  }
};
