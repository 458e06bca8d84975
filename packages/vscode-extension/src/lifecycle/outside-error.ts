/**
 * Something outside of Marginalia is not as it has to be: a file, a folder, a disk. Its message is a sentence for the user.
 * The log has it as a warning: errors are our own faults.
 */
export class OutsideError extends Error {}
