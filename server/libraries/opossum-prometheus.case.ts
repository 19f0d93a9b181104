// @package opossum-prometheus 0.3.0
// @package opossum 8.5.0
import CircuitBreaker from 'opossum';
import PrometheusMetrics from 'opossum-prometheus';

const breaker = new CircuitBreaker(() => fetch('https://api.example.com/items'), { timeout: 1500 });
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1500 retry=absent breaker=present
export const prometheus = new PrometheusMetrics({ circuits: [breaker] });
export const items = () => breaker.fire();

// Metrics guard nothing.
export const bare = () => fetch('https://api.example.com/bare');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent breaker=absent
