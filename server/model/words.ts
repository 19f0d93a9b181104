/** Words for messages: durations, counts and near names. No facts, no syntax. */
export { nearest } from '../../shared/nearest';
export { count, duration, enumerate } from '../../shared/words';
