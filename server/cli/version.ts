/** The version of this package. Only the one field is taken into the bundle. */
export { version } from '../../package.json';
