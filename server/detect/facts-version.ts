/** Changes when the shape or meaning of facts changes: part of every cache key. Apart, so that a key needs no parser. */
export const FACTS_VERSION = 1;
