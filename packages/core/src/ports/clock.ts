/** The current time. Clocks of several machines disagree and may run backwards; core handles both. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
}
