// @package brakes 3.1.0
const Brakes = require('brakes');

const load = async (id) => fetch(`https://api.example.com/${id}`);
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=150 retry=absent breaker=present worst=150
const brake = new Brakes(load, { timeout: 150 });
exports.item = (id) => brake.exec(id);

const byDefault = new Brakes(() => fetch('https://api.example.com/default'));
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=15000 retry=absent breaker=present
exports.other = () => byDefault.exec();

const shared = new Brakes({ timeout: 300 });
const list = shared.subCircuit(() => fetch('https://api.example.com/list'));
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=300 retry=absent breaker=present
exports.list = () => list.exec();

exports.bare = () => fetch('https://api.example.com/bare');
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent breaker=absent
