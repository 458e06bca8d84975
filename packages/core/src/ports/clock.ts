/** What time it is. Clocks of several machines disagree and may run backwards; core copes with both. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
}
