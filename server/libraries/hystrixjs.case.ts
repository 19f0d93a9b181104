// @package hystrixjs 0.2.0
const { commandFactory } = require('hystrixjs');

const load = (id) => fetch(`https://api.example.com/${id}`);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=30000 retry=absent breaker=present
const command = commandFactory.getOrCreate('items').circuitBreakerErrorThresholdPercentage(50).run(load).build();
exports.item = (id) => command.execute(id);

exports.bare = () => fetch('https://api.example.com/bare');
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent breaker=absent

const quick = commandFactory
  .getOrCreate('quick')
  .timeout(400)
  .run(() => fetch('https://api.example.com/quick'))
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=400 breaker=present fallback=present
  .fallbackTo(() => null)
  .build();
exports.quick = () => quick.execute();
