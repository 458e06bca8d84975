/**
 * Something outside Marginalia is not as required: a file, a folder, a disk. Its message is a sentence for the user.
 * Logged as a warning: errors are our own faults.
 */
export class OutsideError extends Error {}
