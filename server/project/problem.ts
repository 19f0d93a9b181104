/** A file that could not be read or understood, and why: the form in which reports name it. */
export interface Problem {
  file: string;
  message: string;
}
