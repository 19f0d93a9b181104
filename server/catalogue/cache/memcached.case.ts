// @package memcached 2.2.2
const Memcached = require('memcached');

const cache = new Memcached('cache:11211', { timeout: 1000, poolSize: 5 });

function read(key, done) {
  cache.get(key, done);
//^^^^^^^^^^^^^^^^^^^^ cache memcached get read timeout=absent retry=absent
}

function count(key, done) {
  cache.incr(key, 1, done);
//^^^^^^^^^^^^^^^^^^^^^^^^ cache memcached incr write timeout=absent retry=absent
}

// look-alikes
const map = new Map();
map.get('a');
map.set('a', 1);
cache.on('failure', () => undefined);
cache.end();
module.exports = { read, count };
