// @package axios 1.7.0
// @file src/base.js
class Base {
  withProxy(axiosConfig = {}) {
    const proxy = process.env.PROXY;
    if (proxy) {
      axiosConfig.proxy = false;
    }
    return axiosConfig;
  }
}
module.exports = Base;
// @file src/elks.js
const axios = require('axios');
const Base = require('./base');
class Elks extends Base {
  async send(data) {
    let config = { headers: { a: 'b' } };
    config = this.withProxy(config);
    await axios.post('https://api.example.com/a', data, config);
//        ^ timeout=absent
    let other = { timeout: 4000 };
    other = this.withProxy(other);
    await axios.post('https://api.example.com/b', data, other);
//        ^ timeout=4000
  }
}
module.exports = Elks;
