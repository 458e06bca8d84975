// Properties are tried with the same values in every run, so that a red test is red for everybody; fuzzing looks for new ones.
import fc from 'fast-check';

fc.configureGlobal({ seed: 1950 });
