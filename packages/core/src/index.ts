/** All that goes through the doors for lessons, rendering, exercises, study and language, in one place: for core's own tests. */
export * from './exercise/index.ts';
export * from './language/index.ts';
export * from './lessons.ts';
export * from './render/index.ts';
export * from './study/index.ts';
